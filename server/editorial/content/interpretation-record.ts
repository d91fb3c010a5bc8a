import type { GraphRecord } from "../../domain/graph-model.ts";
import type { InterpretationContent } from "../../domain/manuscripts/manuscript.ts";
import { RecordDraft } from "../../graph/load/record-draft.ts";
import { interpretationMarkdown } from "./content-markdown.ts";
import { readMarkdown } from "./markdown.ts";
import type { Publication } from "./publication.ts";

/** What an interpretation contributes to the graph, with its sections, each beside the clause that it explains. */
export function interpretationRecord(id: string, content: InterpretationContent, publication: Publication): GraphRecord {
  const { title, policyId, official } = content;
  const draft = new RecordDraft(id);
  const bodyHtml = readMarkdown(interpretationMarkdown(content)).html;
  draft.addNode("Interpretation", { id, title, policyId, official, bodyHtml, content: JSON.stringify(content), ...publication });
  draft.addEdge("EXPLAINS", id, policyId, {});
  for (const [position, section] of content.sections.entries()) {
    const sectionId = `${id}.${position + 1}`;
    const { heading, clauseId } = section;
    const { html, text } = readMarkdown(section.text);
    draft.addNode("InterpretationSection", { id: sectionId, interpretationId: id, position, heading, text, html, clauseId });
    draft.addEdge("PART_OF", sectionId, id, {});
    if (clauseId) draft.addEdge("EXPLAINS", sectionId, clauseId, {});
  }
  return draft.finish();
}

import type { z } from "zod";
import { BadInputError } from "../../domain/errors.ts";
import type { GraphRecord } from "../../domain/graph-model.ts";
import { clauseId } from "../../domain/ids.ts";
import { RecordDraft } from "../../graph/load/record-draft.ts";
import type { ContentFile, InterpretationFront } from "./content-file.ts";
import { type ContentWorld, checkCitations } from "./content-world.ts";
import { readMarkdown } from "./markdown.ts";

/** State, revision and times of a piece of content, as the graph is to hold them. */
export interface Publication {
  state: "DRAFT" | "SUBMITTED" | "RETURNED" | "PUBLISHED" | "WITHDRAWN";
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
}

/**
 * An interpretation with its sections, each beside the clause that its first citation names.
 * @throws {BadInputError} when it cites what does not exist, or has no section.
 */
export function interpretationRecord(
  { id, front, body }: ContentFile<z.infer<typeof InterpretationFront>>,
  publication: Publication,
  world: ContentWorld,
): GraphRecord {
  const { html, sections, citations } = readMarkdown(body);
  if (!world.policyIds.has(front.policy))
    throw new BadInputError(`${id}.md：没有政策 ${front.policy}。`, { file: id, policyId: front.policy });
  if (sections.length === 0) throw new BadInputError(`${id}.md：没有以 ## 开头的小节。`, { file: id });
  checkCitations(id, citations, world);

  const draft = new RecordDraft(id);
  draft.addNode("Interpretation", {
    id,
    title: front.title,
    policyId: front.policy,
    official: front.official,
    bodyHtml: html,
    ...publication,
  });
  draft.addEdge("EXPLAINS", id, front.policy, {});
  for (const [position, section] of sections.entries()) {
    const sectionId = `${id}.${position + 1}`;
    const [first] = section.citations;
    const explained = first ? clauseId(first.policyId, first.ordinal) : null;
    const { heading, text, html: sectionHtml } = section;
    draft.addNode("InterpretationSection", {
      id: sectionId,
      interpretationId: id,
      position,
      heading,
      text,
      html: sectionHtml,
      clauseId: explained,
    });
    draft.addEdge("PART_OF", sectionId, id, {});
    if (explained) draft.addEdge("EXPLAINS", sectionId, explained, {});
  }
  return draft.finish();
}

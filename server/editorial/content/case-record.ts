import { foldName } from "../../domain/fold-name.ts";
import type { GraphRecord } from "../../domain/graph-model.ts";
import type { CaseContent } from "../../domain/manuscripts/manuscript.ts";
import { RecordDraft } from "../../graph/load/record-draft.ts";
import { caseMarkdown } from "./content-markdown.ts";
import { readMarkdown } from "./markdown.ts";
import type { Publication } from "./publication.ts";

/** What a case contributes to the graph, linked to the indicators, measures and policies it demonstrates. */
export function caseRecord(id: string, content: CaseContent, publication: Publication): GraphRecord {
  const { title, summary, jurisdictionId, background, practice, outcome, results, attachments, citation } = content;
  const draft = new RecordDraft(id);
  draft.addNode("CaseStudy", {
    id,
    title,
    titleKey: foldName(title),
    summary,
    jurisdictionId,
    background,
    practice,
    outcome,
    bodyHtml: readMarkdown(caseMarkdown(content)).html,
    results: JSON.stringify(results),
    attachments: attachments.length > 0 ? JSON.stringify(attachments) : null,
    content: JSON.stringify(content),
    policyId: citation?.policyId ?? null,
    clauseId: citation?.clauseId ?? null,
    quote: citation?.quote ?? null,
    ...publication,
  });
  draft.addEdge("OF", id, jurisdictionId, {});
  if (content.submittedById) draft.addEdge("SUBMITTED_BY", id, content.submittedById, {});
  const evidence = citation ? { ...citation, rule: "case", confidence: 1, since: null } : undefined;
  for (const subject of [...content.indicatorIds, ...content.measureIds, ...content.policyIds]) {
    draft.addEdge("DEMONSTRATES", id, subject, {}, evidence);
  }
  return draft.finish();
}

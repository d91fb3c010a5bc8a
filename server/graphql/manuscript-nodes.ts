import { foldName } from "../domain/fold-name.ts";
import type { Manuscript, ManuscriptKind } from "../domain/manuscripts/manuscript.ts";
import { maySee } from "../domain/manuscripts/rules.ts";
import { caseMarkdown, interpretationMarkdown } from "../editorial/content/content-markdown.ts";
import { readMarkdown } from "../editorial/content/markdown.ts";
import { readManuscript } from "../graph/manuscripts/read-manuscript.ts";
import type { BatchRead } from "../graph/queries/batch.ts";
import { readIndicators, readMeasures, readPolicies, readUnits } from "../graph/queries/nodes-by-id.ts";
import { asNode } from "../graph/rows/as-node.ts";
import type { NodeRow } from "../graph/rows/node-row.ts";
import type { Context } from "./context.ts";

/** What is being written under an id, as the case or interpretation it is to become; null where there is none that the viewer may see. */
export async function readUnpublished<Kind extends ManuscriptKind>(
  context: Context,
  id: string,
  kinds: readonly Kind[],
): Promise<NodeRow<Kind> | null> {
  const manuscript = context.viewer && (await readManuscript(context.graph, id));
  if (!manuscript || !maySee(context.viewer, manuscript) || !kinds.includes(manuscript.kind as Kind)) return null;
  return (await nodeOf(manuscript, context)) as NodeRow<Kind>;
}

/** A manuscript as the case or interpretation that readers would see; its links stand in `fetched`, for none of them is in the graph yet. */
export function nodeOf(manuscript: Manuscript, context: Context): Promise<NodeRow<ManuscriptKind>> {
  return isCase(manuscript) ? caseOf(manuscript, context) : interpretationOf(manuscript as Manuscript<"Interpretation">);
}

export function isCase(manuscript: Manuscript): manuscript is Manuscript<"CaseStudy"> {
  return manuscript.kind === "CaseStudy";
}

async function caseOf({ id, content, ...rest }: Manuscript<"CaseStudy">, context: Context): Promise<NodeRow<"CaseStudy">> {
  const [indicators, measures, policies, submittedBy] = await Promise.all([
    loadAll(context, readIndicators, content.indicatorIds),
    loadAll(context, readMeasures, content.measureIds),
    loadAll(context, readPolicies, content.policyIds),
    content.submittedById ? context.load(readUnits, content.submittedById) : null,
  ]);
  const { results, attachments, citation, ...words } = content;
  const node = asNode("CaseStudy", {
    ...words,
    ...citation,
    ...standing(rest),
    id,
    titleKey: foldName(content.title),
    bodyHtml: readMarkdown(caseMarkdown(content)).html,
    results: JSON.stringify(results),
    attachments: JSON.stringify(attachments),
  });
  node.fetched = { indicators, measures, policies, submittedBy };
  return node;
}

async function interpretationOf({ id, content, ...rest }: Manuscript<"Interpretation">): Promise<NodeRow<"Interpretation">> {
  const { title, policyId, official, sections } = content;
  const bodyHtml = readMarkdown(interpretationMarkdown(content)).html;
  const node = asNode("Interpretation", { id, title, policyId, official, bodyHtml, content: JSON.stringify(content), ...standing(rest) });
  const sectionNodes = sections.map((section, position) =>
    asNode("InterpretationSection", { ...section, position, interpretationId: id, html: readMarkdown(section.text).html }),
  );
  node.fetched = { sections: sectionNodes };
  return node;
}

function standing({ state, revision, publishedAt, updatedAt }: Omit<Manuscript, "id" | "content">) {
  return { state, revision, publishedAt, updatedAt };
}

async function loadAll<Value>(context: Context, read: BatchRead<Value>, ids: string[]): Promise<Value[]> {
  return (await Promise.all(ids.map((id) => context.load(read, id)))).filter((found) => found !== null);
}

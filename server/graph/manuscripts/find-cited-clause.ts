import { foldName } from "../../domain/fold-name.ts";
import type { QuotedClause } from "../../domain/manuscripts/manuscript.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import type { GraphReader } from "../queries/batch.ts";

const CLAUSES = /* cypher */ `
  MATCH (p:Policy)
  WHERE p.stub = false AND (p.titleKey = $titleKey OR p.docNumber = $docNumber)
  MATCH (p)-[:HAS]->(c:Clause)
  WHERE c.path = $path
  RETURN p.id AS policyId, c.id AS clauseId, coalesce(c.heading, '') AS heading, c.text AS text`;

/** The clause of a held notice that says these words; null where the notice is not held, or does not say them there. */
export async function findCitedClause(
  graph: GraphReader,
  { noticeTitle, docNumber, path, quote }: { noticeTitle: string; docNumber: string | null; path: string; quote: string },
): Promise<QuotedClause | null> {
  const parameters = { titleKey: foldName(noticeTitle), docNumber: docNumber ?? "", path };
  const rows = await graph.read<{ policyId: string; clauseId: string; heading: string; text: string }>(CLAUSES, parameters);
  const found = rows.find(({ heading, text }) => withoutSpace(`${heading}${text}`).includes(withoutSpace(quote)));
  return found ? { policyId: found.policyId, clauseId: found.clauseId, quote } : null;
}

import type { Revision } from "../../domain/manuscripts/manuscript.ts";
import type { GraphReader } from "../queries/batch.ts";
import { type RevisionRow, revisionOf } from "./manuscript-row.ts";

const REVISIONS = /* cypher */ `
  MATCH (r:ManuscriptRevision {manuscriptId: $id})
  RETURN r {.*} AS node
  ORDER BY r.revision`;

/** Every step of a manuscript, oldest first; none for what was never taken up. */
export async function readRevisions(graph: GraphReader, id: string): Promise<Revision[]> {
  const rows = await graph.read<{ node: RevisionRow }>(REVISIONS, { id });
  let content: Revision["content"] | null = null;
  return rows.map(({ node }) => {
    if (node.content) content = JSON.parse(node.content) as Revision["content"];
    return revisionOf(node, content as Revision["content"]);
  });
}

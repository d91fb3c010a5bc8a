import type { ContentOf, Manuscript, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import type { GraphReader } from "../queries/batch.ts";
import { type ManuscriptRow, manuscriptOf } from "./manuscript-row.ts";

const SAME_DRAFT = /* cypher */ `
  MATCH (m:Manuscript {state: 'DRAFT'})
  WHERE m.revision = 1 AND m.authorId = $authorId AND m.kind = $kind AND m.content = $content
  RETURN m {.*} AS node
  LIMIT 1`;

/** A draft of the very same words by the same person that nobody has touched since; null where there is none. */
export async function findSameDraft<Kind extends ManuscriptKind>(
  graph: GraphReader,
  authorId: string,
  kind: Kind,
  content: ContentOf[Kind],
): Promise<Manuscript | null> {
  const [row] = await graph.read<{ node: Partial<ManuscriptRow> }>(SAME_DRAFT, { authorId, kind, content: JSON.stringify(content) });
  return row ? manuscriptOf(row.node) : null;
}

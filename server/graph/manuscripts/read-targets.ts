import type { NodeLabel } from "../../domain/graph-model.ts";
import { NODE_LABELS } from "../load/labels.ts";
import type { GraphReader } from "../queries/batch.ts";

/** What a manuscript links to. */
export interface LinkTarget {
  label: NodeLabel;
  /** What people call it. */
  name: string;
}

const TARGETS = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids AND coalesce(n.stub, false) = false AND (n.state IS NULL OR n.state = 'PUBLISHED')
  RETURN n.id AS id, labels(n) AS labels, coalesce(n.title, n.name, n.path, n.id) AS name`;

/** What of these ids is there for the public to see. */
export async function readTargets(graph: GraphReader, ids: readonly string[]): Promise<Map<string, LinkTarget>> {
  if (ids.length === 0) return new Map();
  const rows = await graph.read<{ id: string; labels: string[]; name: string }>(TARGETS, { ids: [...new Set(ids)] });
  return new Map(
    rows.flatMap(({ id, labels, name }) => {
      const label = NODE_LABELS.find((each) => labels.includes(each));
      return label ? [[id, { label, name }] as const] : [];
    }),
  );
}

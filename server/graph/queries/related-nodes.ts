import type { NodeLabel } from "../../domain/graph-model.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { inForce } from "./in-force.ts";
import { visible } from "./visible.ts";

/**
 * Nodes at the other end of one relation, for many nodes in one statement, sorted and each once; what the public may not see is left out.
 * `relatedNodes("Unit", "-[r:LEADS]->", "Indicator", "n.policyId, n.position")`; the arrow names its edge `r`.
 */
export function relatedNodes<Label extends NodeLabel>(
  from: NodeLabel,
  arrow: string,
  to: Label,
  order = "n.id",
): BatchRead<NodeRow<Label>[]> {
  const cypher = /* cypher */ `
    MATCH (a:${from}) WHERE a.id IN $ids
    MATCH (a)${arrow}(n:${to})
    WHERE ${inForce("r")} AND ${visible(to, "n")}
    WITH DISTINCT a, n
    RETURN a.id AS of, n {.*} AS node
    ORDER BY ${order}`;
  return async (graph, ids, on) => {
    const rows = await graph.read<{ of: string; node: Properties }>(cypher, { ids, on });
    return groupRows(rows, ({ node }) => asNode(to, node));
  };
}

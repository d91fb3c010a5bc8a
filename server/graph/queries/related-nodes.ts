import type { NodeLabel } from "../../domain/graph-model.ts";
import type { NodeRelation } from "../asked/relation.ts";
import { inForce } from "./in-force.ts";
import { visible } from "./visible.ts";

/** One step, or several of which the last is the relation that may end. */
type Arrow = `-[:${string}]->` | `<-[:${string}]-`;
interface More {
  order?: readonly string[];
  one?: "optional";
}

/**
 * Nodes at the other end of one relation, sorted and each once; what the public may not see is left out.
 * `relatedNodes("Unit", "-[:LEADS]->", "Indicator", { order: ["policyId", "position"] })`
 */
export function relatedNodes<Label extends NodeLabel>(
  from: NodeLabel,
  arrow: Arrow,
  to: Label,
  { order = ["id"], one }: More = {},
): NodeRelation<Label> {
  return {
    kind: "nodes",
    from,
    to,
    order,
    one,
    match: ({ a, r, n }) => `MATCH (${a})${naming(arrow, r)}(${n}:${to}) WHERE ${inForce(r)} ${visible("AND", to, n)}`,
  };
}

/** The arrow with a name for its last step. */
function naming(arrow: Arrow, r: string): string {
  const last = arrow.lastIndexOf("[:");
  return `${arrow.slice(0, last)}[${r}${arrow.slice(last + 1)}`;
}

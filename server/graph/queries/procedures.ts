import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";

const POLICY_PROCEDURES = /* cypher */ `
  MATCH (n:Procedure) WHERE n.policyId IN $ids
  RETURN n.policyId AS of, n {.*} AS node
  ORDER BY n.id`;

/** The procedures that policies lay out. */
export const readPolicyProcedures: BatchRead<NodeRow<"Procedure">[]> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; node: Properties }>(POLICY_PROCEDURES, { ids });
  return groupRows(rows, ({ node }) => asNode("Procedure", node));
};

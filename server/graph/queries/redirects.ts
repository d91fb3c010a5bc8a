import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { BatchRead } from "./batch.ts";

const REDIRECTED = /* cypher */ `
  MATCH (former:Redirect) WHERE former.id IN $ids
  MATCH (u:Unit {id: former.target})
  RETURN former.id AS of, u {.*} AS node`;

/** The units that now stand for those which once had these ids. */
export const readRedirectedUnits: BatchRead<NodeRow<"Unit">> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; node: Properties }>(REDIRECTED, { ids });
  return new Map(rows.map(({ of, node }) => [of, asNode("Unit", node)]));
};

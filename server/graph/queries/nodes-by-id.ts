import type { NodeLabel } from "../../domain/graph-model.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { BatchRead } from "./batch.ts";
import { visible } from "./visible.ts";

/** Nodes of one label by their ids; what the public may not see is missing. */
function nodesById<Label extends NodeLabel>(label: Label): BatchRead<NodeRow<Label>> {
  const cypher = /* cypher */ `MATCH (n:${label}) WHERE n.id IN $ids ${visible("AND", label, "n")} RETURN n {.*} AS node`;
  return async (graph, ids) => {
    const rows = await graph.read<{ node: Properties }>(cypher, { ids });
    return new Map(rows.map(({ node }) => [String(node.id), asNode(label, node)]));
  };
}

export const readPolicies = nodesById("Policy");
export const readClauses = nodesById("Clause");
export const readMeasures = nodesById("Measure");
export const readIndicators = nodesById("Indicator");
export const readUnits = nodesById("Unit");
export const readJurisdictions = nodesById("Jurisdiction");
export const readInterpretations = nodesById("Interpretation");
export const readCaseStudies = nodesById("CaseStudy");

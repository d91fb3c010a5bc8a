import type { GraphEdge, GraphNode, GraphRecord } from "../../domain/graph-model.ts";
import { ORDERED_EDGES } from "../load/labels.ts";
import type { StatedEdgeRow, StatedNodeRow } from "../queries/policy-statements.ts";
import type { Properties } from "./as-node.ts";
import type { Version } from "./compare-versions.ts";

/** What a notice would lay down, were its record loaded, in the shape in which `readPolicyStatements` tells what it lays down. */
export function versionOfRecord({ ownerId, nodes, edges }: GraphRecord): Version {
  const byId = new Map(nodes.map((node) => [node.properties.id, node]));
  const laidDown = (edge: GraphEdge) => (ORDERED_EDGES as readonly string[]).includes(edge.type) && edge.properties.policyId === ownerId;
  return {
    id: ownerId,
    edges: edges.filter(laidDown).flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from && to ? [statedEdge(edge, from, to)] : [];
    }),
    nodes: nodes.flatMap(({ label, properties }): StatedNodeRow[] => {
      const node = { ...properties } as Properties;
      if (label === "MeetingBody" && node.cadence !== null) return [{ label, node }];
      return label === "Measure" && node.deadline !== null ? [{ label, node }] : [];
    }),
  };
}

function statedEdge({ type, properties }: GraphEdge, from: GraphNode, to: GraphNode): StatedEdgeRow {
  return {
    type: type as StatedEdgeRow["type"],
    edge: { ...properties } as Properties,
    from: { ...from.properties } as Properties,
    fromLabels: [from.label],
    to: { ...to.properties } as Properties,
    toLabels: [to.label],
  };
}

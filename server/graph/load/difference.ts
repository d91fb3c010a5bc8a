import type { GraphEdge, GraphNode, GraphRecord } from "../../domain/graph-model.ts";
import type { ContributedEdge, ContributedNode, Contribution } from "./contribution.ts";

/** What a load has to do: nothing at all when the record is the one loaded before. */
export interface Difference {
  newNodes: GraphNode[];
  changedNodes: GraphNode[];
  goneNodes: (ContributedNode & { id: string })[];
  newEdges: GraphEdge[];
  changedEdges: GraphEdge[];
  goneEdges: (ContributedEdge & { key: string })[];
  /** What the owner contributes from now on. */
  contribution: Contribution;
}

export function findDifference(before: Contribution, record: GraphRecord, contribution: Contribution): Difference {
  const nodes = record.nodes.map((node) => ({
    node,
    was: before.nodes.get(node.properties.id),
    is: contribution.nodes.get(node.properties.id),
  }));
  const edges = record.edges.map((edge) => ({ edge, was: before.edges.get(edge.key), is: contribution.edges.get(edge.key) }));
  const goes = (id: string, was: ContributedNode) => contribution.nodes.get(id)?.label !== was.label;
  return {
    newNodes: nodes.filter(({ was, is }) => was?.label !== is?.label).map(({ node }) => node),
    changedNodes: nodes.filter(({ was, is }) => was?.label === is?.label && was?.digest !== is?.digest).map(({ node }) => node),
    goneNodes: [...before.nodes].filter(([id, was]) => goes(id, was)).map(([id, was]) => ({ id, ...was })),
    newEdges: edges.filter(({ was }) => !was).map(({ edge }) => edge),
    changedEdges: edges.filter(({ was, is }) => was && was.digest !== is?.digest).map(({ edge }) => edge),
    goneEdges: [...before.edges].filter(([key]) => !contribution.edges.has(key)).map(([key, was]) => ({ key, ...was })),
    contribution,
  };
}

export function isEmpty(difference: Difference): boolean {
  const { newNodes, changedNodes, goneNodes, newEdges, changedEdges, goneEdges } = difference;
  return [newNodes, changedNodes, goneNodes, newEdges, changedEdges, goneEdges].every((list) => list.length === 0);
}

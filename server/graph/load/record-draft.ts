import { hash } from "node:crypto";
import type {
  EdgeType,
  EdgeTypes,
  EvidenceProperties,
  GraphEdge,
  GraphNode,
  GraphRecord,
  NodeLabel,
  NodeTypes,
} from "../../domain/graph-model.ts";

/** A record while it is put together: a node or edge that is added twice stands once, as it was added first. */
export class RecordDraft {
  private readonly ownerId: string;
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges = new Map<string, GraphEdge>();

  constructor(ownerId: string) {
    this.ownerId = ownerId;
  }

  addNode<Label extends NodeLabel>(label: Label, properties: NodeTypes[Label]): void {
    if (!this.nodes.has(properties.id)) this.nodes.set(properties.id, { label, properties } as GraphNode);
  }

  /** Structure, or with evidence an edge that cites it. */
  addEdge<Type extends EdgeType>(
    type: Type,
    from: string,
    to: string,
    properties: EdgeTypes[Type],
    evidence?: EvidenceProperties & { since: string | null },
  ): void {
    const key = edgeKey([type, from, to, evidence?.clauseId ?? "", evidence?.quote ?? ""]);
    const stated = evidence ? { ...properties, ...evidence, until: null } : properties;
    if (!this.edges.has(key)) this.edges.set(key, { type, from, to, key, properties: stated } as GraphEdge);
  }

  nodesOf<Label extends NodeLabel>(label: Label): NodeTypes[Label][] {
    return [...this.nodes.values()].filter((node) => node.label === label).map(({ properties }) => properties as NodeTypes[Label]);
  }

  edgesOf<Type extends EdgeType>(type: Type): GraphEdge<Type>[] {
    return [...this.edges.values()].filter((edge): edge is GraphEdge<Type> => edge.type === type);
  }

  finish(): GraphRecord {
    return { ownerId: this.ownerId, nodes: [...this.nodes.values()], edges: [...this.edges.values()] };
  }
}

function edgeKey(parts: string[]): string {
  return hash("sha1", parts.join("\n"), "base64url").slice(0, 16);
}

import type { EdgeType, GraphEdge, GraphNode, GraphRecord } from "../../server/domain/graph-model.ts";

interface SmallNotice {
  id: string;
  /** Indicator → the unit that leads it. */
  leads: Record<string, string>;
  aliases?: Record<string, string[]>;
  replaces?: { id: string; title: string };
  title?: string;
}

/** A notice of one clause, `市场监管局牵头开办企业。` for each indicator, as the graph takes it. */
export function smallRecord({ id, leads, aliases = {}, replaces, title = id }: SmallNotice): GraphRecord {
  const jurisdiction = { id: "demo", name: "示例区" };
  const clauseId = `${id}.1`;
  const text = Object.entries(leads)
    .map(([indicator, unit]) => `${unit}牵头${indicator}。`)
    .join("\n");
  const policy = (policyId: string, policyTitle: string, stub: boolean): GraphNode<"Policy"> => ({
    label: "Policy",
    properties: {
      id: policyId,
      title: policyTitle,
      titleKey: policyTitle,
      docNumber: null,
      issuedOn: null,
      kind: null,
      issuerText: null,
      addressees: [],
      attachments: [],
      status: "UNDATED",
      stub,
      jurisdictionId: "demo",
      origin: null,
    },
  });
  const evidence = (quote: string) => ({ policyId: id, clauseId, quote, rule: "test", confidence: 1 });
  const nodes: GraphNode[] = [
    { label: "Jurisdiction", properties: jurisdiction },
    policy(id, title, false),
    {
      label: "Clause",
      properties: { id: clauseId, policyId: id, parentId: null, path: "一", position: 0, depth: 0, heading: null, text, table: null },
    },
  ];
  const edges: GraphEdge[] = [edge("HAS", id, clauseId), edge("OF", id, "demo")];
  for (const [position, [name, unit]] of Object.entries(leads).entries()) {
    const quote = `${unit}牵头${name}`;
    const indicatorId = `${id}.i-${name}`;
    const unitId = `demo.u-${unit}`;
    nodes.push({
      label: "Indicator",
      properties: { id: indicatorId, jurisdictionId: "demo", name, nameKey: name, level: 1, position, ...evidence(quote) },
    });
    const names = aliases[unit] ?? [];
    nodes.push({
      label: "Unit",
      properties: { id: unitId, jurisdictionId: "demo", name: unit, kind: "UNIT", aliases: names, nameKeys: [unit, ...names] },
    });
    edges.push(edge("OF", unitId, "demo"));
    edges.push(edge("LEADS", unitId, indicatorId, { ...evidence(quote), openEnded: false, inherited: false, text: unit }));
  }
  if (replaces) {
    nodes.push(policy(replaces.id, replaces.title, true));
    edges.push(edge("REPLACES", id, replaces.id, evidence(text.slice(0, 4))));
  }
  return { ownerId: id, nodes, edges };
}

function edge<Type extends EdgeType>(type: Type, from: string, to: string, properties: object = {}): GraphEdge {
  return { type, from, to, key: `${type}|${from}|${to}`, properties } as GraphEdge;
}

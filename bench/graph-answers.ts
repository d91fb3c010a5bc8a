import { isDeepStrictEqual } from "node:util";
import type { WorkloadName } from "./graph-workloads.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers of foreign arms
type Answer = any;

/** @throws {Error} where an arm answers anything else than the first; order within lists is left open, and an arm without clauses is compared without their paths. */
export function sameAnswer(workload: WorkloadName, arm: string, wanted: Answer, answer: Answer): void {
  const isForeign = arm === "@neo4j/graphql";
  const [one, other] = [
    plain(workload, wanted, isForeign),
    plain(workload, isForeign ? fromConnections(workload, answer) : answer, isForeign),
  ];
  if (isDeepStrictEqual(one, other)) return;
  throw new Error(
    `${arm} answers ${workload} otherwise:\n${JSON.stringify(other).slice(0, 1500)}\ninstead of\n${JSON.stringify(one).slice(0, 1500)}`,
  );
}

function plain(workload: WorkloadName, answer: Answer, withoutPaths: boolean): unknown {
  const sorted = (value: Answer): Answer => {
    if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (value === null || typeof value !== "object") return value;
    const keys = Object.keys(value)
      .filter((key) => !(withoutPaths && key === "path"))
      .sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
  };
  const { leads, supports, takenUpBy, escalation } = answer;
  const parts = { W1: answer, W2: { leads, supports, takenUpBy, escalation }, W3: { escalation }, W4: answer };
  return sorted(parts[workload]);
}

/** The same data out of the connections of @neo4j/graphql. */
function fromConnections(workload: WorkloadName, found: Answer[]): Answer {
  const said = ({ properties }: Answer) => ({ quote: properties.quote, clause: { id: properties.clauseId } });
  const edges = (connection: Answer, field: string) =>
    connection?.edges.map((edge: Answer) => ({ [field]: { name: edge.node.name }, citation: said(edge) })) ?? [];
  const climb = (from: Answer): Answer[] =>
    from.escalatesToConnection?.edges.flatMap((edge: Answer) => [
      { condition: edge.properties.condition, from: { name: from.name }, to: { name: edge.node.name }, citation: said(edge) },
      ...climb(edge.node),
    ]) ?? [];
  const chain = (it: Answer) => {
    const takers = [it, ...(it.statedIn ?? [])].map(({ takenUpByConnection }) => takenUpByConnection);
    return {
      leads: edges(it.leadsConnection, "unit"),
      supports: edges(it.supportsConnection, "unit"),
      takenUpBy: workload === "W3" ? [] : takers.flatMap((taker) => edges(taker, "body")),
      escalation: takers.flatMap((taker) => taker?.edges.flatMap(({ node }: Answer) => climb(node)) ?? []),
    };
  };
  const [first] = found;
  if (workload === "W1") return { ...first, jurisdiction: first.jurisdiction[0] };
  if (workload !== "W4") return chain(first);
  return {
    nodes: found.map((it) => {
      const { escalation: _none, ...rest } = chain(it);
      return { id: it.id, name: it.name, ...rest };
    }),
  };
}

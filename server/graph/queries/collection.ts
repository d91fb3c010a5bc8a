import type { GraphReader } from "./batch.ts";
import { published } from "./visible.ts";

type CollectionCounts = Record<
  | "policies"
  | "clauses"
  | "measures"
  | "indicators"
  | "units"
  | "meetingBodies"
  | "duties"
  | "jurisdictions"
  | "interpretations"
  | "caseStudies",
  number
>;

const counted: Record<keyof CollectionCounts, string> = {
  policies: "(n:Policy) WHERE n.stub = false",
  clauses: "(n:Clause)",
  measures: "(n:Measure)",
  indicators: "(n:Indicator)",
  units: "(n:Unit) WHERE n.kind = 'UNIT'",
  meetingBodies: "(n:MeetingBody)",
  duties: "(n:Duty)",
  jurisdictions: "(n:Jurisdiction)",
  interpretations: `(n:Interpretation) WHERE ${published("n")}`,
  caseStudies: `(n:CaseStudy) WHERE ${published("n")}`,
};

const COUNTS = Object.entries(counted)
  .map(([name, pattern]) => `MATCH ${pattern} RETURN '${name}' AS name, count(n) AS count`)
  .join(" UNION ALL ");

/** How much of each kind the public can see, in one statement. */
export async function readCollectionCounts(graph: GraphReader): Promise<CollectionCounts> {
  const rows = await graph.read<{ name: keyof CollectionCounts; count: number }>(COUNTS);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count])) as CollectionCounts;
}

const NODES = /* cypher */ `
  MATCH (n:Entity) WHERE n.state IS NULL OR n.state = 'PUBLISHED' RETURN count(n) AS count`;

/** Nodes of the whole graph that the public can see. */
export async function countNodes(graph: GraphReader): Promise<number> {
  const [row] = await graph.read<{ count: number }>(NODES);
  return row?.count ?? 0;
}

const EDGES = /* cypher */ `
  MATCH (n:Entity)-[r]->(:Entity) WHERE n.state IS NULL OR n.state = 'PUBLISHED' RETURN count(r) AS count`;

/** Edges of the whole graph that the public can see. */
export async function countEdges(graph: GraphReader): Promise<number> {
  const [row] = await graph.read<{ count: number }>(EDGES);
  return row?.count ?? 0;
}

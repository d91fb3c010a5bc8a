import type { NodeLabel } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { EntityRef } from "./read-documents.ts";

/** What shows words of another entity: a unit's name on what it leads, a policy's title on its clauses, a clause's text on what it states. */
const ROADS: [from: NodeLabel, pattern: string, to: NodeLabel][] = [
  ["Unit", "(n)-[:LEADS|SUPPORTS]->(m:Indicator)", "Indicator"],
  ["Unit", "(n)-[:LEADS|SUPPORTS]->(m:Measure)", "Measure"],
  ["Unit", "(n)-[:LEADS|SUPPORTS]->(:Subject)<-[:STATES]-(m:Clause)", "Clause"],
  ["Unit", "(n)-[:CONVENES|HOSTS_OFFICE_OF|MEMBER_OF]->(m:MeetingBody)", "MeetingBody"],
  ["Unit", "(n)<-[:SUBMITTED_BY]-(m:CaseStudy)", "CaseStudy"],
  ["Indicator", "(n)<-[:PART_OF]-(m:Indicator)", "Indicator"],
  ["Indicator", "(n)<-[:STATES]-(m:Clause)", "Clause"],
  ["Measure", "(n)<-[:STATES]-(m:Clause)", "Clause"],
  ["InterpretationSection", "(n)-[:PART_OF]->(m:Interpretation)", "Interpretation"],
  ["Clause", "(n)<-[:PART_OF]-(m:Clause)", "Clause"],
  ["Clause", "(n)-[:STATES]->(m:Measure)", "Measure"],
  ["Clause", "(n)-[:STATES]->(m:Indicator)", "Indicator"],
  ["Clause", "(n)-[:STATES]->(m:MeetingBody)", "MeetingBody"],
];
/** What carries the id of its policy shows the policy's title. */
const OF_POLICY: NodeLabel[] = ["Clause", "Measure", "Indicator", "MeetingBody", "Interpretation"];

const AFFECTED = [
  ...ROADS.map(([from, pattern, to]) => `MATCH (n:${from}) WHERE n.id IN $${from} MATCH ${pattern} RETURN m.id AS id, '${to}' AS label`),
  ...OF_POLICY.map((label) => `MATCH (m:${label}) WHERE m.policyId IN $Policy RETURN m.id AS id, '${label}' AS label`),
].join("\nUNION ALL\n");

const SOURCES: NodeLabel[] = ["Unit", "Indicator", "Measure", "InterpretationSection", "Clause", "Policy"];

/** Entities whose documents show words of these: one statement. */
export async function readAffected(graph: GraphReader, changed: EntityRef[]): Promise<EntityRef[]> {
  const ids = Object.fromEntries(SOURCES.map((source) => [source, changed.filter(({ label }) => label === source).map(({ id }) => id)]));
  if (Object.values(ids).every((list) => list.length === 0)) return [];
  return graph.read<EntityRef>(AFFECTED, ids);
}

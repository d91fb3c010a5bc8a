import type { NodeLabel } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { EntityRef } from "./read-documents.ts";

/** What shows words of another entity: a unit's name on what it leads, a policy's title on its clauses, a clause's text on what it states. */
const AFFECTED = /* cypher */ `
  MATCH (u:Unit) WHERE u.id IN $Unit
  MATCH (u)-[:LEADS|SUPPORTS]->(s:Subject)<-[:STATES]-(c:Clause)
  RETURN s.id AS id, CASE WHEN s.number IS NULL AND s.level IS NOT NULL THEN 'Indicator' ELSE 'Measure' END AS label, c.id AS clauseId
  UNION ALL
  MATCH (u:Unit) WHERE u.id IN $Unit
  MATCH (u)-[:CONVENES|HOSTS_OFFICE_OF|MEMBER_OF]->(b:MeetingBody)
  RETURN b.id AS id, 'MeetingBody' AS label, null AS clauseId
  UNION ALL
  MATCH (u:Unit) WHERE u.id IN $Unit
  MATCH (u)<-[:SUBMITTED_BY]-(s:CaseStudy)
  RETURN s.id AS id, 'CaseStudy' AS label, null AS clauseId
  UNION ALL
  MATCH (i:Indicator) WHERE i.id IN $Indicator
  MATCH (i)<-[:PART_OF]-(below:Indicator)
  RETURN below.id AS id, 'Indicator' AS label, null AS clauseId
  UNION ALL
  MATCH (i:Indicator) WHERE i.id IN $Indicator
  MATCH (i)<-[:STATES]-(c:Clause)
  RETURN c.id AS id, 'Clause' AS label, null AS clauseId
  UNION ALL
  MATCH (m:Measure) WHERE m.id IN $Measure
  MATCH (m)<-[:STATES]-(c:Clause)
  RETURN c.id AS id, 'Clause' AS label, null AS clauseId
  UNION ALL
  MATCH (s:InterpretationSection) WHERE s.id IN $InterpretationSection
  MATCH (s)-[:PART_OF]->(i:Interpretation)
  RETURN i.id AS id, 'Interpretation' AS label, null AS clauseId
  UNION ALL
  MATCH (c:Clause) WHERE c.id IN $Clause
  MATCH (c)<-[:PART_OF]-(below:Clause)
  RETURN below.id AS id, 'Clause' AS label, null AS clauseId
  UNION ALL
  MATCH (c:Clause) WHERE c.id IN $Clause
  MATCH (c)-[:STATES]->(m:Measure)
  RETURN m.id AS id, 'Measure' AS label, null AS clauseId
  UNION ALL
  MATCH (c:Clause) WHERE c.id IN $Clause
  MATCH (c)-[:STATES]->(i:Indicator)
  RETURN i.id AS id, 'Indicator' AS label, null AS clauseId
  UNION ALL
  MATCH (c:Clause) WHERE c.id IN $Clause
  MATCH (c)-[:STATES]->(b:MeetingBody)
  RETURN b.id AS id, 'MeetingBody' AS label, null AS clauseId
  UNION ALL
  MATCH (c:Clause) WHERE c.policyId IN $Policy
  RETURN c.id AS id, 'Clause' AS label, null AS clauseId
  UNION ALL
  MATCH (m:Measure) WHERE m.policyId IN $Policy
  RETURN m.id AS id, 'Measure' AS label, null AS clauseId
  UNION ALL
  MATCH (i:Indicator) WHERE i.policyId IN $Policy
  RETURN i.id AS id, 'Indicator' AS label, null AS clauseId
  UNION ALL
  MATCH (b:MeetingBody) WHERE b.policyId IN $Policy
  RETURN b.id AS id, 'MeetingBody' AS label, null AS clauseId
  UNION ALL
  MATCH (n:Interpretation) WHERE n.policyId IN $Policy
  RETURN n.id AS id, 'Interpretation' AS label, null AS clauseId`;

const SOURCES: NodeLabel[] = ["Unit", "Indicator", "Measure", "InterpretationSection", "Clause", "Policy"];

/** Entities whose documents show words of these: one statement. */
export async function readAffected(graph: GraphReader, changed: EntityRef[]): Promise<EntityRef[]> {
  const ids = Object.fromEntries(SOURCES.map((source) => [source, changed.filter(({ label }) => label === source).map(({ id }) => id)]));
  if (Object.values(ids).every((list) => list.length === 0)) return [];
  const rows = await graph.read<EntityRef & { clauseId: string | null }>(AFFECTED, ids);
  return rows.flatMap(({ id, label, clauseId }) => [{ id, label }, ...(clauseId ? [{ id: clauseId, label: "Clause" as const }] : [])]);
}

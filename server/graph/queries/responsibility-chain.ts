import type { CitedRow } from "../rows/as-citation.ts";
import type { Properties } from "../rows/as-node.ts";
import type { GraphReader } from "./batch.ts";

/** One row of the chain; which columns are filled depends on `part`. */
export interface ChainRow extends CitedRow {
  part: "subject" | "leads" | "supports" | "below" | "takenUpBy" | "body" | "cadence" | "session" | "step";
  /** Id of the node that the row belongs to. */
  of: string;
  node: Properties;
  labels: string[];
  /** Of a unit, a body or the subject. */
  jurisdiction: Properties | null;
}

/** The bodies that take the subject up, by what the notice says of it or of all its work, and everything they meet or report in. */
const TAKEN_UP = `
  MATCH (s:Subject {id: $id})
  UNWIND [s.id, s.policyId] AS ownerId
  MATCH (o:Entity {id: ownerId})-[t:TAKEN_UP_BY]->(b:MeetingBody)`;

/** The bodies that take it up, their sessions, and the ladder of both up to eight steps, as `f`. */
const REACHED = `${TAKEN_UP}
  MATCH (b)<-[:SESSION_OF*0..1]-(x:MeetingBody)-[:ESCALATES_TO*0..8]->(f:MeetingBody)`;

const CITED_IN_FULL = "c {.*} AS clause, p {.*} AS policy";

/**
 * Everything a responsibility chain tells, in one statement of simple branches: a second round trip would cost more than the
 * branches do. Edges that no longer hold come too, with `since` and `until`, and are sorted out by `buildChain`.
 */
const CHAIN = /* cypher */ `
  MATCH (s:Subject {id: $id})
  MATCH (c:Clause {id: s.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: s.jurisdictionId})
  RETURN 'subject' AS part, s.id AS of, s {.*} AS node, labels(s) AS labels, s {.quote} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  MATCH (s:Subject {id: $id})<-[r:LEADS]-(u:Unit)
  MATCH (c:Clause {id: r.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: u.jurisdictionId})
  RETURN 'leads' AS part, s.id AS of, u {.*} AS node, labels(u) AS labels, r {.*} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  MATCH (s:Subject {id: $id})<-[r:SUPPORTS]-(u:Unit)
  MATCH (c:Clause {id: r.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: u.jurisdictionId})
  RETURN 'supports' AS part, s.id AS of, u {.*} AS node, labels(u) AS labels, r {.*} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  MATCH (s:Subject {id: $id})<-[:PART_OF]-(k:Indicator)<-[r:LEADS]-(u:Unit)
  MATCH (c:Clause {id: r.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: u.jurisdictionId})
  RETURN 'below' AS part, k.name AS of, u {.*} AS node, labels(u) AS labels, r {.*} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  ${TAKEN_UP}
  MATCH (c:Clause {id: t.clauseId}) MATCH (p:Policy {id: c.policyId})
  RETURN 'takenUpBy' AS part, ownerId AS of, b {.id} AS node, labels(b) AS labels, t {.*} AS edge, null AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  ${REACHED}
  WITH DISTINCT f
  MATCH (c:Clause {id: f.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: f.jurisdictionId})
  RETURN 'body' AS part, f.id AS of, f {.*} AS node, labels(f) AS labels, f {.quote} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  ${REACHED}
  WITH DISTINCT f
  MATCH (c:Clause {id: f.cadenceClauseId}) MATCH (p:Policy {id: c.policyId})
  RETURN 'cadence' AS part, f.id AS of, f {.id} AS node, labels(f) AS labels, {quote: f.cadenceQuote} AS edge, null AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  ${TAKEN_UP}<-[r:SESSION_OF]-(x:MeetingBody)
  MATCH (c:Clause {id: x.clauseId}) MATCH (p:Policy {id: c.policyId})
  RETURN DISTINCT 'session' AS part, b.id AS of, x {.id} AS node, labels(x) AS labels, r {.*} AS edge, null AS jurisdiction, ${CITED_IN_FULL}
  UNION ALL
  ${REACHED}
  WITH DISTINCT f
  MATCH (f)-[r:ESCALATES_TO]->(a:Actor)
  MATCH (c:Clause {id: r.clauseId}) MATCH (p:Policy {id: c.policyId}) MATCH (j:Jurisdiction {id: a.jurisdictionId})
  RETURN 'step' AS part, f.id AS of, a {.*} AS node, labels(a) AS labels, r {.*} AS edge, j {.*} AS jurisdiction, ${CITED_IN_FULL}`;

/** The rows of the chain of one indicator or measure; none where there is no such subject. */
export function readChainRows(graph: GraphReader, id: string): Promise<ChainRow[]> {
  return graph.read<ChainRow>(CHAIN, { id });
}

import type { CitedRow } from "../rows/as-citation.ts";
import type { Properties } from "../rows/as-node.ts";
import type { GraphReader } from "./batch.ts";

/** One row of the chain. */
export interface ChainRow extends CitedRow {
  part: "subject" | "LEADS" | "SUPPORTS" | "leadsBelow" | "takenUpBelow" | "takenUpBy" | "session" | "body" | "cadence" | "step";
  /** What the row belongs to: for what stands below the name of an indicator, else an id. */
  of: string;
  node: Properties;
  labels: string[];
  /** The place of `node`. */
  jurisdiction: Properties;
}

/** The bodies that take the subject up, by what the notice says of it (`ownerId` is its own) or of all its work. */
const TAKEN_UP = `
  MATCH (s:Subject {id: $id})
  UNWIND [s.id, s.policyId] AS ownerId
  MATCH (o:Entity {id: ownerId})-[r:TAKEN_UP_BY]->(b:MeetingBody)
  WITH ownerId, r, b`;

/** The bodies that take it up, their sessions, and the ladder of both up to eight steps, as `f`. */
const REACHED = `${TAKEN_UP}
  MATCH (b)<-[:SESSION_OF*0..1]-(x:MeetingBody)
  WITH DISTINCT x
  MATCH (x)-[:ESCALATES_TO*0..8]->(f:MeetingBody)
  WITH DISTINCT f`;

/** Each part finds its nodes `n` and the clauses that say so; what all parts join stands once, in CHAIN. */
const PARTS = [
  `MATCH (s:Subject {id: $id})
   RETURN 'subject' AS part, s.id AS of, s.clauseId AS clauseId, s {.quote} AS edge, s AS n`,
  `MATCH (s:Subject {id: $id})<-[r:LEADS|SUPPORTS]-(u:Unit)
   RETURN type(r) AS part, s.id AS of, r.clauseId AS clauseId, r {.*} AS edge, u AS n`,
  `MATCH (s:Subject {id: $id})<-[:PART_OF]-(k:Indicator)<-[r:LEADS]-(u:Unit)
   RETURN 'leadsBelow' AS part, k.name AS of, r.clauseId AS clauseId, r {.*} AS edge, u AS n`,
  `MATCH (s:Subject {id: $id})<-[:PART_OF]-(k:Indicator)-[r:TAKEN_UP_BY]->(b:MeetingBody)
   RETURN 'takenUpBelow' AS part, k.name AS of, r.clauseId AS clauseId, r {.*} AS edge, b AS n`,
  `${TAKEN_UP}
   RETURN 'takenUpBy' AS part, ownerId AS of, r.clauseId AS clauseId, r {.*} AS edge, b AS n`,
  `${TAKEN_UP}
   MATCH (b)<-[h:SESSION_OF]-(x:MeetingBody)
   RETURN DISTINCT 'session' AS part, b.id AS of, x.clauseId AS clauseId, h {.*} AS edge, x AS n`,
  `${REACHED}
   UNWIND [['body', f.clauseId, f.quote], ['cadence', f.cadenceClauseId, f.cadenceQuote]] AS said
   RETURN said[0] AS part, f.id AS of, said[1] AS clauseId, {quote: said[2]} AS edge, f AS n`,
  `${REACHED}
   MATCH (f)-[r:ESCALATES_TO]->(a:Actor)
   RETURN 'step' AS part, f.id AS of, r.clauseId AS clauseId, r {.*} AS edge, a AS n`,
];

/**
 * Everything a responsibility chain tells, in one statement: a second round trip would cost more than the parts do. Edges that no
 * longer hold come too, with `since` and `until`, and are sorted out by `buildChain`.
 *
 * Each lookup stands behind a WITH of its own: Neo4j plans lookups in a row by trying their orders, which took two seconds for the whole
 * statement, and is a few tenths of one so.
 */
const CHAIN = /* cypher */ `
  CALL {
    ${PARTS.join("\n    UNION ALL\n    ")}
  }
  WITH part, of, clauseId, edge, n
  MATCH (c:Clause {id: clauseId})
  WITH part, of, edge, n, c
  MATCH (p:Policy {id: c.policyId})
  WITH part, of, edge, n, c, p
  MATCH (j:Jurisdiction {id: n.jurisdictionId})
  RETURN part, of, edge, n {.*} AS node, labels(n) AS labels, c {.*} AS clause, p {.*} AS policy, j {.*} AS jurisdiction`;

/** The rows of the chain of one indicator or measure; none where there is no such subject. */
export function readChainRows(graph: GraphReader, id: string): Promise<ChainRow[]> {
  return graph.read<ChainRow>(CHAIN, { id });
}

import Fastify from "fastify";
import neo4j from "neo4j-driver";
import type { WorkloadName } from "../graph-workloads.ts";

const HELD = (edge: string) => `(${edge}.since IS NULL OR ${edge}.since <= $on) AND (${edge}.until IS NULL OR ${edge}.until > $on)`;
const SAID = `{quote: r.quote, clause: c {.id, .path}}`;
const assigned = (type: string, as: string) => `
  CALL { WITH n MATCH (n)<-[r:${type}]-(u:Unit) WHERE ${HELD("r")} MATCH (c:Clause {id: r.clauseId})
    RETURN collect({unit: u {.name}, citation: ${SAID}}) AS ${as} }`;
const TAKEN_UP = `
  CALL { WITH n UNWIND [n.id, n.policyId] AS owner MATCH (:Entity {id: owner})-[r:TAKEN_UP_BY]->(b:MeetingBody) WHERE ${HELD("r")}
    MATCH (c:Clause {id: r.clauseId}) RETURN collect({body: b {.name}, citation: ${SAID}}) AS takenUpBy }`;
const LADDER = `
  CALL { WITH n UNWIND [n.id, n.policyId] AS owner MATCH (:Entity {id: owner})-[t:TAKEN_UP_BY]->(b:MeetingBody) WHERE ${HELD("t")}
    MATCH (b)<-[:SESSION_OF*0..1]-(x:MeetingBody) WITH DISTINCT x
    MATCH (x)-[:ESCALATES_TO*0..7]->(f:MeetingBody) WITH DISTINCT f
    MATCH (f)-[r:ESCALATES_TO]->(a:MeetingBody) WHERE ${HELD("r")} MATCH (c:Clause {id: r.clauseId})
    RETURN collect({condition: r.condition, from: f {.name}, to: a {.name}, citation: ${SAID}}) AS escalation }`;

const STATEMENTS: Record<WorkloadName, string> = {
  W1: `MATCH (n:Indicator {id: $id}) MATCH (j:Jurisdiction {id: n.jurisdictionId}) RETURN n {.id, .name, .level, jurisdiction: j {.name}} AS it`,
  W2: `MATCH (n:Subject {id: $id}) ${assigned("LEADS", "leads")} ${assigned("SUPPORTS", "supports")} ${TAKEN_UP} ${LADDER}
    RETURN {leads: leads, supports: supports, takenUpBy: takenUpBy, escalation: escalation} AS it`,
  W3: `MATCH (n:Subject {id: $id}) ${LADDER} RETURN {escalation: escalation} AS it`,
  W4: `MATCH (n:Indicator) WHERE n.policyId = $id WITH n ORDER BY n.position LIMIT 50
    ${assigned("LEADS", "leads")} ${assigned("SUPPORTS", "supports")} ${TAKEN_UP}
    RETURN n {.id, .name, leads: leads, supports: supports, takenUpBy: takenUpBy} AS it ORDER BY n.position`,
};

/** What a department might write by hand: one address and one statement a question, on the bare driver. */
export async function serveHandWritten(graphUrl: string, port: number): Promise<void> {
  const driver = neo4j.driver(graphUrl, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const server = Fastify();
  const on = new Date().toISOString().slice(0, 10);
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    server.get<{ Params: { id: string } }>(`/${name}/:id`, async (request) => {
      const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(statement, { id: request.params.id, on });
        const found = records.map((record) => record.get("it"));
        return { data: { it: name === "W4" ? { nodes: found } : found[0] } };
      } finally {
        session.close();
      }
    });
  }
  await server.listen({ port, host: "127.0.0.1" });
}

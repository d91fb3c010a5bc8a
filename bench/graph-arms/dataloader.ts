import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import DataLoader from "dataloader";
import Fastify from "fastify";
import neo4j, { type Driver } from "neo4j-driver";

const SCHEMA = /* GraphQL */ `
  type Jurisdiction { name: String! }
  type Clause { id: ID! path: String! }
  type Citation { quote: String! clause: Clause! }
  type Unit { name: String! }
  type MeetingBody { name: String! }
  type Assignment { unit: Unit! citation: Citation! }
  type TakenUp { body: MeetingBody! citation: Citation! }
  union Actor = Unit | MeetingBody
  type EscalationStep { condition: String from: MeetingBody! to: Actor citation: Citation! }
  type Indicator { id: ID! name: String! level: Int! jurisdiction: Jurisdiction! leads: [Assignment!]! supports: [Assignment!]! takenUpBy: [TakenUp!]! }
  type Indicators { nodes: [Indicator!]! }
  type ResponsibilityChain { leads: [Assignment!]! supports: [Assignment!]! takenUpBy: [TakenUp!]! escalation: [EscalationStep!]! }
  type Query { indicator(id: ID!): Indicator indicators(policy: ID!, first: Int!): Indicators! responsibilityChain(subject: ID!): ResponsibilityChain! }
`;

const HELD = `(r.since IS NULL OR r.since <= $on) AND (r.until IS NULL OR r.until > $on)`;
const INDICATORS = `MATCH (n:Indicator) WHERE n.id IN $ids RETURN n.id AS of, n {.*} AS it`;
const PLACES = `MATCH (n:Jurisdiction) WHERE n.id IN $ids RETURN n.id AS of, n {.*} AS it`;
const CLAUSES = `MATCH (n:Clause) WHERE n.id IN $ids RETURN n.id AS of, n {.id, .path} AS it`;
const LEADS = `MATCH (n:Subject) WHERE n.id IN $ids MATCH (n)<-[r:LEADS]-(u:Unit) WHERE ${HELD} RETURN n.id AS of, {unit: u {.*}, citation: r {.quote, .clauseId}} AS it`;
const SUPPORTS = LEADS.replace("LEADS", "SUPPORTS");
const TAKEN_UP = `MATCH (n:Subject) WHERE n.id IN $ids UNWIND [n.id, n.policyId] AS owner
  MATCH (:Entity {id: owner})-[r:TAKEN_UP_BY]->(b:MeetingBody) WHERE ${HELD} RETURN n.id AS of, {body: b {.*}, citation: r {.quote, .clauseId}} AS it`;
const STEPS = `MATCH (n:Subject) WHERE n.id IN $ids UNWIND [n.id, n.policyId] AS owner
  MATCH (:Entity {id: owner})-[t:TAKEN_UP_BY]->(b:MeetingBody) MATCH (b)<-[:SESSION_OF*0..1]-(x:MeetingBody) WITH DISTINCT n, x
  MATCH (x)-[:ESCALATES_TO*0..7]->(f:MeetingBody) WITH DISTINCT n, f MATCH (f)-[r:ESCALATES_TO]->(a:MeetingBody) WHERE ${HELD}
  RETURN n.id AS of, {condition: r.condition, from: f {.*}, to: a {.*}, citation: r {.quote, .clauseId}} AS it`;
const LIST = `MATCH (n:Indicator) WHERE n.policyId = $policy RETURN n {.*} AS it ORDER BY n.position LIMIT $first`;

// biome-ignore lint/suspicious/noExplicitAny: rows of seven statements
type Row = any;

/** What a careful team builds with Apollo: a DataLoader for each edge, on the bare driver. */
export async function serveDataLoader(graphUrl: string, port: number): Promise<void> {
  const driver = neo4j.driver(graphUrl, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const many = (key: string) => (row: Row, _: unknown, loads: Loads) => loads[key]?.load(row.id);
  const one = (key: string, of: (row: Row) => string) => async (row: Row, _: unknown, loads: Loads) =>
    (await loads[key]?.load(of(row)))?.[0];
  const edges = { leads: many("leads"), supports: many("supports"), takenUpBy: many("takenUpBy") };
  const server = new ApolloServer<Loads>({
    typeDefs: SCHEMA,
    stopOnTerminationSignals: false,
    resolvers: {
      Query: {
        indicator: (_: unknown, { id }, loads) => loads.indicators?.load(id).then((found) => found[0]),
        indicators: async (_: unknown, { policy, first }) => ({
          nodes: (await read(driver, LIST, { policy, first: neo4j.int(first) })).map(({ it }) => it),
        }),
        responsibilityChain: (_: unknown, { subject }) => ({ id: subject }),
      },
      Indicator: { ...edges, jurisdiction: one("places", (row) => row.jurisdictionId) },
      ResponsibilityChain: { ...edges, escalation: many("steps") },
      Citation: { clause: one("clauses", (row) => row.clauseId) },
      Actor: { __resolveType: () => "MeetingBody" },
    },
  });
  await server.start();
  const http = Fastify();
  http.post("/graphql", fastifyApolloHandler(server, { context: async () => createLoads(driver) }));
  await http.listen({ port, host: "127.0.0.1" });
}

type Loads = Record<string, DataLoader<string, Row[]>>;

function createLoads(driver: Driver): Loads {
  const loader = (cypher: string) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const found = Map.groupBy(await read(driver, cypher, { ids }), ({ of }) => of);
      return ids.map((id) => (found.get(id) ?? []).map(({ it }) => it));
    });
  const statements = {
    indicators: INDICATORS,
    places: PLACES,
    clauses: CLAUSES,
    leads: LEADS,
    supports: SUPPORTS,
    takenUpBy: TAKEN_UP,
    steps: STEPS,
  };
  return Object.fromEntries(Object.entries(statements).map(([name, cypher]) => [name, loader(cypher)]));
}

async function read(driver: Driver, cypher: string, parameters: object): Promise<Row[]> {
  const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher, { on: new Date().toISOString().slice(0, 10), ...parameters });
    return records.map((record) => record.toObject());
  } finally {
    session.close();
  }
}

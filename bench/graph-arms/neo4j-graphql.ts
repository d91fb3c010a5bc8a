import { createRequire } from "node:module";
import { join } from "node:path";
import Fastify from "fastify";
import neo4j from "neo4j-driver";
import type { WorkloadName } from "../graph-workloads.ts";

/**
 * The graph as @neo4j/graphql takes it. An edge cannot lead to a clause there, so a citation is the quote and the clause's id, one lookup
 * less than the other arms; what the notice says of all its work, and the ladder, need statements of one's own.
 */
const SCHEMA = /* GraphQL */ `
  type Stated @relationshipProperties { quote: String clauseId: String condition: String }
  type Jurisdiction @node { id: ID! name: String! }
  type Unit @node { id: ID! name: String! }
  type MeetingBody @node { id: ID! name: String! escalatesTo: [MeetingBody!]! @relationship(type: "ESCALATES_TO", direction: OUT, properties: "Stated") }
  type Policy @node { id: ID! takenUpBy: [MeetingBody!]! @relationship(type: "TAKEN_UP_BY", direction: OUT, properties: "Stated") }
  type Indicator @node {
    id: ID! name: String! level: Int! policyId: ID! position: Int!
    jurisdiction: [Jurisdiction!]! @cypher(statement: "MATCH (j:Jurisdiction {id: this.jurisdictionId}) RETURN j", columnName: "j")
    leads: [Unit!]! @relationship(type: "LEADS", direction: IN, properties: "Stated")
    supports: [Unit!]! @relationship(type: "SUPPORTS", direction: IN, properties: "Stated")
    takenUpBy: [MeetingBody!]! @relationship(type: "TAKEN_UP_BY", direction: OUT, properties: "Stated")
    statedIn: [Policy!]! @cypher(statement: "MATCH (p:Policy {id: this.policyId}) RETURN p", columnName: "p")
  }
`;

const SAID = "properties { quote clauseId }";
const LEADS = `leadsConnection { edges { ${SAID} node { name } } } supportsConnection { edges { ${SAID} node { name } } }`;
const TAKEN = `takenUpByConnection { edges { ${SAID} node { name } } }`;
const step = (rest: string) => `escalatesToConnection { edges { properties { quote clauseId condition } node { name ${rest} } } }`;
const LADDER = Array.from({ length: 8 }).reduce<string>((inner) => step(inner), "");

/** The four workloads in the queries that it generates. */
export const QUERIES: Record<WorkloadName, string> = {
  W1: `query ($id: ID!) { it: indicators(where: { id: { eq: $id } }) { id name level jurisdiction { name } } }`,
  W2: `query ($id: ID!) { it: indicators(where: { id: { eq: $id } }) { ${LEADS}
    takenUpByConnection { edges { ${SAID} node { name ${LADDER} } } }
    statedIn { takenUpByConnection { edges { ${SAID} node { name ${LADDER} } } } } } }`,
  W3: `query ($id: ID!) { it: indicators(where: { id: { eq: $id } }) {
    takenUpByConnection { edges { node { name ${LADDER} } } } statedIn { takenUpByConnection { edges { node { name ${LADDER} } } } } } }`,
  W4: `query ($id: ID!) { it: indicators(where: { policyId: { eq: $id } }, sort: [{ position: ASC }], limit: 50) {
    id name ${LEADS} ${TAKEN} statedIn { ${TAKEN} } } }`,
};

/** @neo4j/graphql behind Apollo, as its manual sets it up; installed under bench/peers. */
export async function serveNeo4jGraphql(graphUrl: string, port: number): Promise<void> {
  const require = createRequire(join(import.meta.dirname, "../peers/package.json"));
  // All of them by require, so that they share one copy of graphql.
  const { Neo4jGraphQL } = require("@neo4j/graphql");
  const { ApolloServer } = require("@apollo/server");
  const { fastifyApolloHandler } = require("@as-integrations/fastify");
  const driver = neo4j.driver(graphUrl, undefined, { telemetryDisabled: true });
  const library = new Neo4jGraphQL({ typeDefs: SCHEMA, driver });
  const schema = await library.getSchema();
  const server = new ApolloServer({ schema, stopOnTerminationSignals: false });
  await server.start();
  const http = Fastify();
  http.post("/graphql", fastifyApolloHandler(server, { context: async () => ({ sessionConfig: { database: "neo4j" } }) }));
  await http.listen({ port, host: "127.0.0.1" });
}

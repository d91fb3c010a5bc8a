import type { GraphReader } from "../server/graph/queries/batch.ts";

export type WorkloadName = "W1" | "W2" | "W3" | "W4";

/** What every arm is asked for; `ids` go round. */
export interface Workload {
  name: WorkloadName;
  what: string;
  /** For the arms that serve this project's schema. */
  query: string;
  ids: string[];
}

const CITED = "citation { quote clause { id path } }";
const STEPS = `escalation { condition from { name } to { ... on MeetingBody { name } } ${CITED} }`;

/** As many different things as one workload asks for in turn. */
const ASKED = 40;

/** The four workloads over the synthetic notices that a graph holds. */
export async function readWorkloads(graph: GraphReader): Promise<Workload[]> {
  const read = async (cypher: string) => (await graph.read<{ id: string }>(cypher)).map(({ id }) => id);
  const notices = await read(`MATCH (p:Policy) RETURN p.id AS id ORDER BY p.id`);
  const policies = spread(notices);
  const first = `i.level = 1 AND i.position < 40`;
  const subjects = [];
  for (const policy of policies)
    subjects.push(...(await read(`MATCH (i:Indicator) WHERE i.policyId = "${policy}" AND ${first} RETURN i.id AS id LIMIT 1`)));
  // Every tenth notice has the longest ladder.
  const climbing = [];
  for (const policy of spread(notices.filter((id) => id.endsWith("0")))) {
    climbing.push(...(await read(`MATCH (i:Indicator) WHERE i.policyId = "${policy}" AND ${first} RETURN i.id AS id LIMIT 10`)));
  }
  return [
    {
      name: "W1",
      what: "lookup",
      query: `query ($id: ID!) { it: indicator(id: $id) { id name level jurisdiction { name } } }`,
      ids: subjects,
    },
    {
      name: "W2",
      what: "chain",
      query: `query ($id: ID!) { it: responsibilityChain(subject: $id) {
        leads { unit { name } ${CITED} } supports { unit { name } ${CITED} } takenUpBy { body { name } ${CITED} } ${STEPS} } }`,
      ids: subjects,
    },
    {
      name: "W3",
      what: "ladder to 8 steps",
      query: `query ($id: ID!) { it: responsibilityChain(subject: $id) { ${STEPS} } }`,
      ids: climbing,
    },
    {
      name: "W4",
      what: "list of 50, three edges each",
      query: `query ($id: ID!) { it: indicators(policy: $id, first: 50) { nodes {
        id name leads { unit { name } ${CITED} } supports { unit { name } ${CITED} } takenUpBy { body { name } ${CITED} } } } }`,
      ids: policies,
    },
  ];
}

function spread(ids: string[]): string[] {
  const step = Math.max(1, Math.floor(ids.length / ASKED));
  return ids.filter((_, index) => index % step === 0).slice(0, ASKED);
}

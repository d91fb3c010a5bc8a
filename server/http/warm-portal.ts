import type { FastifyInstance } from "fastify";

/** What a first visitor is likely to come for: policies, which are long, and one of everything else. */
const LIKELY = /* GraphQL */ `{
  policies(orderBy: NEWEST, first: 20) { nodes { id } }
  interpretations(orderBy: NEWEST, first: 1) { nodes { id } }
  caseStudies(orderBy: NEWEST, first: 1) { nodes { id } }
  indicators(level: 1, first: 1) { nodes { id leads { unit { id } } takenUpBy { body { id } } } }
  measures(first: 1) { nodes { id } }
}`;
const LISTS = [
  "/",
  "/policies",
  "/indicators",
  "/measures",
  "/interpretations",
  "/cases",
  "/compare",
  "/calendar",
  "/matrix",
  "/search",
  "/data",
  "/developers",
];

interface Likely {
  policies: Nodes;
  interpretations: Nodes;
  caseStudies: Nodes;
  measures: Nodes;
  indicators: { nodes: { id: string; leads: { unit: { id: string } }[]; takenUpBy: { body: { id: string } }[] }[] };
}
interface Nodes {
  nodes: { id: string }[];
}

/** However large the graph, nobody waits longer for the server because of this; in milliseconds. */
const ENOUGH = 10_000;

/**
 * Visits a page of every kind and the newest policies, as the public will: the first visitor then waits neither for a page's code to be read
 * nor for its questions to be planned. `publicUrl` is the address that people type, `execute` answers a GraphQL document.
 */
export async function warmPortal(
  server: FastifyInstance,
  publicUrl: string,
  execute: (document: string) => Promise<Record<string, unknown>>,
): Promise<void> {
  const { host, protocol } = new URL(publicUrl);
  const headers = { host, "accept-encoding": "gzip", ...(protocol === "https:" ? { "x-forwarded-proto": "https" } : {}) };
  const end = performance.now() + ENOUGH;
  for (const url of [...LISTS, ...pagesOf((await execute(LIKELY)) as unknown as Likely)]) {
    if (performance.now() > end) return;
    await server.inject({ url, headers });
  }
}

function pagesOf({ policies, interpretations, caseStudies, measures, indicators }: Likely): string[] {
  const pages = (room: string, things: { id: string }[]) => things.map(({ id }) => `/${room}/${id}`);
  return [
    ...pages("indicators", indicators.nodes),
    ...pages("measures", measures.nodes),
    ...indicators.nodes.flatMap(({ leads, takenUpBy }) => [
      ...pages(
        "units",
        leads.slice(0, 1).map(({ unit }) => unit),
      ),
      ...pages(
        "meetings",
        takenUpBy.slice(0, 1).map(({ body }) => body),
      ),
    ]),
    ...pages("interpretations", interpretations.nodes),
    ...pages("cases", caseStudies.nodes),
    ...pages("policies", policies.nodes),
  ];
}

import type { NodeLabel } from "../../domain/graph-model.ts";
import type { GraphStore } from "../graph-store.ts";
import { EDGE_TYPES, NODE_LABELS } from "../load/labels.ts";
import type { Properties } from "../rows/as-node.ts";
import { edgeColumns, NODE_KINDS } from "./data-kinds.ts";
import { readEdgesFrom, readThings, type Thing, type ThingEdge } from "./read-things.ts";
import { clauseAddress, thingAddress } from "./thing-address.ts";

type Reader = Pick<GraphStore, "read">;
export type LinkedThing = Record<string, unknown> & { "@id": string };

/** What schema.org calls the same. */
const SCHEMA_TYPES: Partial<Record<NodeLabel, string>> = {
  Jurisdiction: "schema:AdministrativeArea",
  Policy: "schema:Legislation",
  Unit: "schema:GovernmentOrganization",
  Interpretation: "schema:Article",
  CaseStudy: "schema:Article",
};
const DAY = "xsd:date";
const MOMENT = "xsd:dateTime";

/** What the terms mean: those of schema.org where it has them, else our own, each explained under its name on the page /data. */
export function linkedContext(origin: string): Record<string, unknown> {
  const links = ["to", "clause", "policy", "within", "of", "has", "partOf", "expresses", "states"];
  return {
    "@vocab": `${origin}/data#`,
    schema: "https://schema.org/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    id: "schema:identifier",
    name: "schema:name",
    title: "schema:name",
    url: { "@id": "schema:url", "@type": "@id" },
    docNumber: "schema:legislationIdentifier",
    issuedOn: { "@id": "schema:legislationDate", "@type": DAY },
    publishedAt: { "@id": "schema:datePublished", "@type": MOMENT },
    updatedAt: { "@id": "schema:dateModified", "@type": MOMENT },
    aliases: "schema:alternateName",
    since: { "@type": DAY },
    until: { "@type": DAY },
    replacedOn: { "@type": DAY },
    repealedOn: { "@type": DAY },
    table: { "@type": "@json" },
    results: { "@type": "@json" },
    ...Object.fromEntries(links.map((name) => [name, { "@type": "@id" }])),
  };
}

/** The whole graph as one JSON-LD document, a thing a line; only some hundred things are held at a time. */
export async function* graphJsonLd(graph: Reader, origin: string, about: Record<string, unknown>): AsyncGenerator<string> {
  const head = JSON.stringify({ "@context": linkedContext(origin), "@id": `${origin}/data/graph.jsonld`, ...about });
  yield `${head.slice(0, -1)},"@graph":[`;
  let isFirst = true;
  for (const label of NODE_LABELS) {
    for await (const things of readThings(graph, label)) {
      const lines = (await linkThings(graph, things, origin)).map((thing) => `\n${JSON.stringify(thing)}`);
      if (lines.length > 0) yield `${isFirst ? "" : ","}${lines.join(",")}`;
      isFirst = isFirst && lines.length === 0;
    }
  }
  yield "\n]}\n";
}

/** Things with the edges that start at them, each edge with the clause that says so. */
export async function linkThings(graph: Reader, things: Thing[], origin: string): Promise<LinkedThing[]> {
  const edges = await readEdgesFrom(
    graph,
    things.map(({ properties }) => String(properties.id)),
  );
  return things.map((thing) => linkThing(thing, edges.get(String(thing.properties.id)) ?? [], origin));
}

function linkThing(thing: Thing, edges: ThingEdge[], origin: string): LinkedThing {
  const { label, properties } = thing;
  const address = origin + thingAddress(label, properties);
  const said = NODE_KINDS[label].properties as readonly string[];
  const own = Object.fromEntries(said.flatMap((name) => (isKnown(properties[name]) ? [[name, readJson(name, properties[name])]] : [])));
  return {
    "@id": address,
    "@type": SCHEMA_TYPES[label] ? [label, SCHEMA_TYPES[label]] : label,
    url: address,
    ...own,
    ...(label === "Clause" ? {} : citation(properties, origin)),
    ...Object.fromEntries(
      EDGE_TYPES.map((type) => [termOf(type), edges.filter((edge) => edge.type === type).map((edge) => linkEdge(edge, origin))]).filter(
        ([, list]) => list?.length,
      ),
    ),
  };
}

/** An edge that only orders things is a link; every other says where it is written. */
function linkEdge({ type, properties, to }: ThingEdge, origin: string): string | Record<string, unknown> {
  const target = origin + thingAddress(to.label, to.properties);
  const columns = edgeColumns(type).filter((name) => name !== "key" && isKnown(properties[name]));
  if (!columns.includes("policyId")) return target;
  return { to: target, ...Object.fromEntries(columns.map((name) => [name, properties[name]])), ...citation(properties, origin) };
}

function citation({ policyId, clauseId }: Properties, origin: string): Record<string, string> {
  if (!policyId) return {};
  const policy = `${origin}/policies/${policyId}`;
  return clauseId ? { policy, clause: origin + clauseAddress(String(policyId), String(clauseId)) } : { policy };
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
const readJson = (name: string, value: unknown): unknown => (name === "table" || name === "results" ? JSON.parse(String(value)) : value);
/** TAKEN_UP_BY → takenUpBy */
const termOf = (type: string): string => type.toLowerCase().replace(/_(.)/g, (_sign, letter: string) => letter.toUpperCase());

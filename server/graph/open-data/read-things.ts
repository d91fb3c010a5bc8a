import type { EdgeType, NodeLabel } from "../../domain/graph-model.ts";
import type { GraphStore } from "../graph-store.ts";
import { NODE_LABELS } from "../load/labels.ts";
import type { Properties } from "../rows/as-node.ts";

/** A node of the graph, with the label of its kind. */
export interface Thing {
  label: NodeLabel;
  properties: Properties;
}

/** An edge with its two ends, of which only the start is given in full. */
export interface ThingEdge {
  type: EdgeType;
  properties: Properties;
  to: Thing;
}

type Reader = Pick<GraphStore, "read">;

/** Things of one read: few enough that neither the graph nor the answer holds many at once. */
const BATCH = 500;
/** What was withdrawn stays in the graph as no more than when and why. */
const isPublic = (name: string) => `(${name}.state IS NULL OR ${name}.state = 'PUBLISHED')`;

const IDS = Object.fromEntries(
  NODE_LABELS.map((label) => [label, `MATCH (n:${label}) WHERE ${isPublic("n")} RETURN n.id AS id`]),
) as Record<NodeLabel, string>;
const THINGS = /* cypher */ `
  MATCH (n:Entity) WHERE n.id IN $ids AND ${isPublic("n")}
  RETURN labels(n) AS labels, n {.*} AS properties`;
const edges = (type: EdgeType | null) => /* cypher */ `
  MATCH (a:Entity) WHERE a.id IN $ids AND ${isPublic("a")}
  MATCH (a)-[r${type ? `:${type}` : ""}]->(b:Entity) WHERE ${isPublic("b")}
  RETURN a.id AS start, type(r) AS type, r {.*} AS properties, labels(b) AS labels,
    b {.id, .name, .title, .path, .heading, .text, .policyId, .interpretationId, .position} AS target`;

interface EdgeRow {
  start: string;
  type: EdgeType;
  properties: Properties;
  labels: string[];
  target: Properties;
}

/** Every public thing of one kind, some at a time, by the order of their ids. Only the ids of the kind are held meanwhile. */
export async function* readThings(graph: Reader, label: NodeLabel): AsyncGenerator<Thing[]> {
  const ids = (await graph.read<{ id: string }>(IDS[label])).map(({ id }) => id).sort();
  for (let at = 0; at < ids.length; at += BATCH) yield readThingsById(graph, ids.slice(at, at + BATCH));
}

/** Those of these ids that are public, by the order of their ids. */
export async function readThingsById(graph: Reader, ids: string[]): Promise<Thing[]> {
  const rows = await graph.read<{ labels: string[]; properties: Properties }>(THINGS, { ids });
  return rows.map(({ labels, properties }) => ({ label: labelOf(labels), properties })).sort(byId);
}

/** The public edges that start at each of these ids, of one type or of all, by type and target. */
export async function readEdgesFrom(graph: Reader, ids: string[], only: EdgeType | null = null): Promise<Map<string, ThingEdge[]>> {
  const found = new Map<string, ThingEdge[]>(ids.map((id) => [id, []]));
  for (const { start, type, properties, labels, target } of await graph.read<EdgeRow>(edges(only), { ids })) {
    found.get(start)?.push({ type, properties, to: { label: labelOf(labels), properties: target } });
  }
  for (const own of found.values()) own.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return found;
}

/** Ids of things at which an edge of a type starts, some at a time, in their order. */
export async function* readStarts(graph: Reader, type: EdgeType): AsyncGenerator<string[]> {
  const rows = await graph.read<{ id: string }>(`MATCH (a:Entity)-[r:${type}]->(:Entity) RETURN DISTINCT a.id AS id`);
  const ids = rows.map(({ id }) => id).sort();
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}

function labelOf(labels: string[]): NodeLabel {
  const label = NODE_LABELS.find((known) => labels.includes(known));
  if (!label) throw new Error(`a node of no known kind: ${labels.join()}`);
  return label;
}

const byId = (a: Thing, b: Thing): number => (String(a.properties.id) < String(b.properties.id) ? -1 : 1);
const orderOf = ({ type, properties, to }: ThingEdge): string => [type, to.properties.id, properties.key].join("\n");

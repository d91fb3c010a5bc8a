import type { EdgeType, NodeLabel } from "../../domain/graph-model.ts";
import type { GraphStore } from "../graph-store.ts";
import type { Properties } from "../rows/as-node.ts";
import { CSV_START, csvLine } from "./csv-line.ts";
import { edgeColumns, NODE_KINDS } from "./data-kinds.ts";
import { readEdgesFrom, readStarts, readThings, readThingsById, type Thing } from "./read-things.ts";
import { clauseAddress, thingAddress } from "./thing-address.ts";

type Reader = Pick<GraphStore, "read">;

/** The columns of the file of one kind of node: what is given away of it, and where one reads about it and its evidence. */
export function nodeColumns(label: NodeLabel): string[] {
  const properties = NODE_KINDS[label].properties as readonly string[];
  return [...properties, "url", ...(properties.includes("clauseId") ? ["clauseUrl"] : [])];
}

/** The columns of the file of one type of edge: its two ends by id, name and kind, and what it carries with its evidence. */
export function edgeFileColumns(type: EdgeType): string[] {
  const carried = edgeColumns(type);
  return ["from", "fromName", "fromKind", "to", "toName", "toKind", ...carried, ...(carried.includes("clauseId") ? ["clauseUrl"] : [])];
}

/** The nodes of one kind, a line each. */
export async function* nodesCsv(graph: Reader, label: NodeLabel, origin: string): AsyncGenerator<string> {
  const columns = nodeColumns(label);
  yield CSV_START + csvLine(columns);
  for await (const things of readThings(graph, label)) {
    yield things
      .map(({ properties }) => ({ ...properties, url: origin + thingAddress(label, properties), ...clauseUrl(properties, origin) }))
      .map((row: Properties) => csvLine(columns.map((column) => row[column])))
      .join("");
  }
}

/** The edges of one type, a line each. */
export async function* edgesCsv(graph: Reader, type: EdgeType, origin: string): AsyncGenerator<string> {
  const columns = edgeFileColumns(type);
  yield CSV_START + csvLine(columns);
  for await (const ids of readStarts(graph, type)) {
    const edges = await readEdgesFrom(graph, ids, type);
    const things = await readThingsById(graph, ids);
    yield things
      .flatMap((from) =>
        (edges.get(String(from.properties.id)) ?? []).map(
          ({ properties, to }): Properties => ({ ...ends(from, to), ...properties, ...clauseUrl(properties, origin) }),
        ),
      )
      .map((row) => csvLine(columns.map((column) => row[column])))
      .join("");
  }
}

function ends(from: Thing, to: Thing): Properties {
  return {
    from: from.properties.id,
    fromName: nameOf(from),
    fromKind: from.label,
    to: to.properties.id,
    toName: nameOf(to),
    toKind: to.label,
  };
}

/** What a person calls it: a clause by its number. */
function nameOf({ properties: { name, title, path, heading, text } }: Thing): unknown {
  return name ?? title ?? path ?? heading ?? text;
}

function clauseUrl({ policyId, clauseId }: Properties, origin: string): { clauseUrl?: string } {
  return policyId && clauseId ? { clauseUrl: origin + clauseAddress(String(policyId), String(clauseId)) } : {};
}

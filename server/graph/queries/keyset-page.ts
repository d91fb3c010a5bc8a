import type { NodeLabel } from "../../domain/graph-model.ts";
import type { AskedNode } from "../asked/asked.ts";
import { readAsked } from "../asked/read-asked.ts";
import type { Parameters } from "../graph-store.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";

/** What a list holds and in which order. Its text is put together from fixed parts: what a caller gives stands in `parameters`. */
export interface KeysetList<Label extends NodeLabel> {
  label: Label;
  /** Binds the node as `n`. */
  match: string;
  /** `match` may bind a node more than once. */
  repeats: boolean;
  where: string[];
  parameters: Parameters;
  /** Properties of `n` that order the list, never missing; the last one is unique. */
  order: readonly string[];
  /** A date of `n` that goes before them, the newest first; a node without one comes last. */
  newest?: string | null;
}

export type KeysetKey = (string | number)[];
export type KeyType = "string" | "number";

/** Every other property that orders a list is text. */
const NUMBERS = ["position"];

/**
 * The rows behind a key, at most `limit`, with all that is asked of each, in one statement. A key is the values of the ordering properties of a row, so that the place survives
 * rows that come and go before it.
 */
export async function readKeysetPage<Label extends NodeLabel>(
  graph: GraphReader,
  list: KeysetList<Label>,
  asked: AskedNode,
  { after, limit, on }: { after: KeysetKey | null; limit: number; on: string },
): Promise<{ node: NodeRow<Label>; key: KeysetKey }[]> {
  const keyParameters = Object.fromEntries((after ?? []).map((value, index) => [`after${index}`, value]));
  const keys = keysOf(list);
  const order = `ORDER BY ${keys.map(({ value, descends }) => (descends ? `${value} DESC` : value)).join(", ")}`;
  const head = `${selection(list, after ? [behind(keys)] : [])} WITH n ${order} LIMIT $limit`;
  const root = { label: list.label, head, tail: order, key: keys.map(({ value }) => value) };
  const rows = await readAsked(graph, root, asked, { ...list.parameters, ...keyParameters, limit, on });
  return rows as unknown as { node: NodeRow<Label>; key: KeysetKey }[];
}

/** How many rows the whole list has. */
export async function countKeysetList(graph: GraphReader, list: KeysetList<NodeLabel>): Promise<number> {
  const [row] = await graph.read<{ total: number }>(`${selection(list)} RETURN count(n) AS total`, list.parameters);
  return row?.total ?? 0;
}

function selection({ match, where, repeats }: KeysetList<NodeLabel>, more: string[] = []): string {
  const conditions = [...where, ...more];
  return `${match} ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""} ${repeats ? "WITH DISTINCT n" : ""}`;
}

/** One value that orders a list. */
interface Key {
  value: string;
  type: KeyType;
  descends: boolean;
}

/** The values that order a list, the first first: as many as a key has. */
export function keysOf({ order, newest }: Pick<KeysetList<NodeLabel>, "order" | "newest">): Key[] {
  const typeOf = (property: string): KeyType => (NUMBERS.includes(property) ? "number" : "string");
  const grouped = order.map((property) => ({ value: `n.${property}`, type: typeOf(property), descends: false }));
  return newest ? [{ value: `coalesce(n.${newest}, '')`, type: "string", descends: true }, ...grouped] : grouped;
}

/** `(n.a > $after0 OR (n.a = $after0 AND n.b > $after1 …))` */
function behind(keys: Key[], index = 0): string {
  const [{ value, descends }, ...rest] = keys as [Key, ...Key[]];
  const further = `${value} ${descends ? "<" : ">"} $after${index}`;
  return rest.length === 0 ? further : `(${further} OR (${value} = $after${index} AND ${behind(rest, index + 1)}))`;
}

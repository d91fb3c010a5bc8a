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
}

export type KeysetKey = (string | number)[];

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
  const order = `ORDER BY ${list.order.map((property) => `n.${property}`).join(", ")}`;
  const head = `${selection(list, after ? [behind(list.order)] : [])} WITH n ${order} LIMIT $limit`;
  const root = { label: list.label, head, tail: order, key: list.order };
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

/** `(n.a > $after0 OR (n.a = $after0 AND n.b > $after1 …))` */
function behind(order: readonly string[], index = 0): string {
  const greater = `n.${order[index]} > $after${index}`;
  return index === order.length - 1 ? greater : `(${greater} OR (n.${order[index]} = $after${index} AND ${behind(order, index + 1)}))`;
}

import type { GraphQLResolveInfo } from "graphql";
import type { NodeLabel } from "../domain/graph-model.ts";
import type { NameMatch } from "../graph/lists/list-filter.ts";
import { countKeysetList, type KeysetList, keysOf, readKeysetPage } from "../graph/queries/keyset-page.ts";
import type { NodeRow } from "../graph/rows/node-row.ts";
import { type Place, readCursor, writeCursor } from "./arguments/cursor.ts";
import type { PageArguments } from "./arguments/page-arguments.ts";
import { checkPageSize } from "./arguments/page-size.ts";
import { askedOfNodes } from "./asked-in.ts";
import { type Connection, connectionOf } from "./connection-of.ts";
import type { Context } from "./context.ts";
import { selectedFields } from "./selected-fields.ts";

/** What a page holds where `first` is null. */
const DEFAULT_PAGE = 20;

/**
 * A page of a list chosen by a name or by none. Whole names and aliases come first: only where none matches does any part of one count.
 * A cursor remembers which of the two its list was. `countTogether` counts lists of one kind in one statement where many are asked for at once.
 */
export async function answerConnection<Label extends NodeLabel>(
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArguments,
  key: string | null,
  makeList: (name: NameMatch) => KeysetList<Label>,
  countTogether?: () => Promise<number>,
): Promise<Connection<NodeRow<Label>>> {
  const first = checkPageSize(page.first ?? DEFAULT_PAGE);
  const limit = first + 1;
  const { after } = page;
  const { label, order, newest } = makeList(null);
  const types = keysOf({ order, newest }).map(({ type }) => type);
  const start = after === null || after === undefined ? null : readCursor({ label, types }, after);
  const listIn = (mode: Place["mode"]) => makeList(key === null ? null : { key, mode });
  const totalIn = (mode: Place["mode"]) => countTogether ?? (() => countKeysetList(context.graph, listIn(mode)));
  // How long it is, and nothing of what is on it.
  if (key === null && asksOnlyTotal(info)) return connectionOf([], { first, goesOn: start !== null, totalCount: totalIn("exact") });

  const asked = askedOfNodes(info, label);
  const range = { after: start?.key ?? null, limit, on: context.on };
  const read = (mode: Place["mode"]) => readKeysetPage(context.graph, listIn(mode), asked, range);

  let mode: Place["mode"] = start?.mode ?? "exact";
  let rows = await read(mode);
  if (rows.length === 0 && !start && key !== null) {
    mode = "part";
    rows = await read(mode);
  }
  const found = rows.map(({ node, key: rowKey }) => ({ node, cursor: writeCursor(node.__typename, { mode, key: rowKey }) }));
  return connectionOf(found, { first, goesOn: start !== null, totalCount: totalIn(mode) });
}

function asksOnlyTotal({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const fields = selectedFields(
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    fragments,
  );
  return [...fields.keys()].every((name) => name === "totalCount" || name === "__typename");
}

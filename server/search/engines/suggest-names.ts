import type { DatabaseSync } from "node:sqlite";
import type { SearchDocument, SearchKind, Suggestion } from "../search-engine.ts";
import { compactText } from "../text/compact.ts";
import { readName } from "./read-name.ts";

/** Rows of each way of beginning that are looked at. */
const LOOKED_AT = 60;
/** Whole things before passages. */
const ORDER: SearchKind[] = ["INDICATOR", "MEASURE", "UNIT", "MEETING_BODY", "POLICY", "CASE_STUDY", "INTERPRETATION", "CLAUSE"];
/** Things of one name that are looked at. */
const ROWS_OF_A_NAME = 4;
const LONGEST_PREFIX = 60;

/** Ways in which a typed prefix may begin a name, the plainest first. */
const WAYS = ["folded", "syllables", "initials"] as const;

interface Row {
  name: string;
  source: string;
}

/** Names that begin like `prefix`: as typed, in full pinyin, by initials; a name of several things is given once. */
export function suggestNames(database: DatabaseSync, prefix: string, first: number): Suggestion[] {
  const typed = compactText(prefix).slice(0, LONGEST_PREFIX).trimEnd();
  if (typed === "") return [];
  const latin = /^[a-z0-9 ]+$/.test(typed);
  const found = new Map<string, Suggestion & { rank: number }>();
  for (const way of latin ? WAYS : [WAYS[0]]) {
    const begin = way === "folded" ? typed : typed.replaceAll(" ", "");
    for (const { name, source } of namesFrom(database, way, begin)) {
      const document = JSON.parse(source) as SearchDocument;
      const rank = WAYS.indexOf(way) * 1000 + ORDER.indexOf(document.kind) * 100 + Math.min(99, name.length);
      const known = found.get(readName(name).folded);
      if (!known || rank < known.rank) found.set(readName(name).folded, { text: name, kind: document.kind, url: document.url, rank });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .slice(0, first)
    .map(({ text, kind, url }) => ({ text, kind, url }));
}

function namesFrom(database: DatabaseSync, column: (typeof WAYS)[number], begin: string): Row[] {
  const statement = database.prepare(`
    SELECT names.name AS name, documents.source AS source
    FROM (SELECT id, name FROM names WHERE ${column} >= ? AND ${column} < ? LIMIT ${LOOKED_AT}) AS names
    JOIN documents ON documents.row IN (SELECT row FROM bears WHERE bears.name = names.id LIMIT ${ROWS_OF_A_NAME})`);
  return statement.all(begin, `${begin}\u{10FFFF}`) as unknown as Row[];
}

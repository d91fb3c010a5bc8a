import type { DatabaseSync } from "node:sqlite";
import type { SearchDocument, Suggestion } from "../search-engine.ts";
import { beginnings, bestSuggestions, type Suggested, type WAYS } from "./best-suggestions.ts";

/** Names of each way of beginning that are looked at, and things of one name. */
const LOOKED_AT = 60;
const ROWS_OF_A_NAME = 4;

/** Names that begin like `prefix`: as typed, in full pinyin, by initials; a name of several things is given once. */
export function suggestNames(database: DatabaseSync, prefix: string, first: number): Suggestion[] {
  const names = beginnings(prefix).flatMap(({ way, begin }) => namesFrom(database, way, begin));
  return bestSuggestions(prefix, first, names);
}

function namesFrom(database: DatabaseSync, column: (typeof WAYS)[number], begin: string): Suggested[] {
  const statement = database.prepare(`
    SELECT names.name, names.folded, names.syllables, names.initials, sources.source
    FROM (SELECT * FROM names WHERE ${column} >= ? AND ${column} < ? LIMIT ${LOOKED_AT}) AS names
    JOIN sources ON sources.row IN (SELECT row FROM bears WHERE bears.name = names.id LIMIT ${ROWS_OF_A_NAME})`);
  const rows = statement.all(begin, `${begin}\u{10FFFF}`) as unknown as (Omit<Suggested, "kind" | "url"> & { source: string })[];
  return rows.map(({ source, ...name }) => {
    const { kind, url } = JSON.parse(source) as SearchDocument;
    return { ...name, kind, url };
  });
}

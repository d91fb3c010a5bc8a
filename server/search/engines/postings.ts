import type { DatabaseSync, StatementSync } from "node:sqlite";
import { grams, runs } from "../text/grams.ts";

/** Row numbers kept in memory, in all; the lists that queries use over and over. */
const MOST_KEPT = 8_000_000;
const NONE = new Uint32Array(0);

export type Field = "any" | "names";

/** Which rows hold a term or a phrase, read from FTS5 and kept until the index changes. */
export class Postings {
  readonly #kept = new Map<string, Uint32Array>();
  readonly #statement: StatementSync;
  #size = 0;

  constructor(database: DatabaseSync) {
    this.#statement = database.prepare("SELECT rowid FROM terms WHERE terms MATCH ?");
    this.#statement.setReturnArrays(true);
  }

  /** Rows that hold the one term; with `prefix`, any term that begins so. Ascending. */
  ofTerm(term: string, prefix: boolean, field: Field): Uint32Array {
    return this.#read(prefix ? `${quote(term)} *` : quote(term), field);
  }

  /** Rows that hold the compact phrase as it is. Ascending. */
  ofPhrase(phrase: string, field: Field): Uint32Array {
    const terms = grams(phrase);
    const last = runs(phrase).at(-1);
    if (!last) return NONE;
    // The loose last character of a phrase need not be last in the passage: it matches by prefix, or its pair says enough.
    const length = [...last.text].length;
    if (last.han && length > 1) terms.pop();
    const expression = terms.map(quote).join(" + ");
    return this.#read(last.han && length === 1 ? `${expression} *` : expression, field);
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  #read(expression: string, field: Field): Uint32Array {
    const match = field === "names" ? `names : ${expression}` : expression;
    const kept = this.#kept.get(match);
    if (kept) return kept;
    const rows = this.#statement.all(match) as unknown as [number][];
    const list = Uint32Array.from(rows, ([row]) => row);
    if (this.#size + list.length > MOST_KEPT) this.clear();
    this.#kept.set(match, list);
    this.#size += list.length;
    return list;
  }
}

/** A string in FTS5's own syntax: nothing in it is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { grams, runs } from "../text/grams.ts";
import { RowSet } from "./row-set.ts";

/** Bytes kept in memory, in all: the rows that queries use over and over. */
const MOST_KEPT = 256 * 1024 * 1024;
const NONE = new RowSet([]);

type Field = "any" | "names";

interface Kept {
  rows: RowSet;
  /** A list is out of date when a row with its first term is written; a prefix is one character. */
  term: string;
  prefix: boolean;
}

/** Which rows hold a term or a phrase, read from FTS5 and kept while it stays true. */
export class Postings {
  readonly #kept = new Map<string, Kept>();
  readonly #statement: StatementSync;
  #size = 0;

  constructor(database: DatabaseSync) {
    // One string is read many times quicker than as many rows.
    this.#statement = database.prepare("SELECT json_group_array(rowid) FROM terms WHERE terms MATCH ?");
    this.#statement.setReturnArrays(true);
  }

  /** Rows that hold the one term; with `prefix`, any term that begins so. */
  ofTerm(term: string, prefix: boolean, field: Field): RowSet {
    return this.#read(prefix ? `${quote(term)} *` : quote(term), field, term, prefix);
  }

  /** Rows that hold the compact phrase as it is. */
  ofPhrase(phrase: string, field: Field): RowSet {
    const terms = grams(phrase);
    const last = runs(phrase).at(-1);
    if (!last) return NONE;
    // The loose last character of a phrase need not be last in the passage: it matches by prefix, or its pair says enough.
    const length = [...last.text].length;
    if (last.han && length > 1) terms.pop();
    const expression = terms.map(quote).join(" + ");
    const prefix = last.han && length === 1;
    return this.#read(prefix ? `${expression} *` : expression, field, terms[0] as string, prefix && terms.length === 1);
  }

  /** Forgets the lists that rows with these terms may be missing in, or too many in. */
  forget(touched: Set<string>): void {
    const characters = new Set([...touched].map((term) => String.fromCodePoint(term.codePointAt(0) as number)));
    for (const [match, { rows, term, prefix }] of this.#kept) {
      if (!(prefix ? characters : touched).has(term)) continue;
      this.#kept.delete(match);
      this.#size -= rows.bytes;
    }
  }

  #read(expression: string, field: Field, term: string, prefix: boolean): RowSet {
    const match = field === "names" ? `names : ${expression}` : expression;
    const kept = this.#kept.get(match);
    if (kept) return kept.rows;
    const [list] = this.#statement.get(match) as unknown as [string];
    const rows = new RowSet(JSON.parse(list) as number[]);
    if (this.#size + rows.bytes > MOST_KEPT) {
      this.#kept.clear();
      this.#size = 0;
    }
    this.#kept.set(match, { rows, term, prefix });
    this.#size += rows.bytes;
    return rows;
  }
}

/** A string in FTS5's own syntax: nothing in it is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

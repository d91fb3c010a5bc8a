import { DatabaseSync } from "node:sqlite";
import { type CompactDocument, compactDocument } from "../rank/compact-document.ts";
import type { IndexCursor, SearchDocument } from "../search-engine.ts";
import { isHan } from "../text/compact.ts";
import { grams } from "../text/grams.ts";
import { COUNT_TERMS, INDEX_LOOKUPS, INDEX_SCHEMA, INDEX_VERSION } from "./index-schema.ts";
import { NameTable } from "./name-table.ts";
import { Profiles } from "./profiles.ts";

const NO_TERMS: Set<string> = new Set();

/** A row that was written. */
interface RowChange {
  row: number;
  /** What it holds now; null for nothing. */
  source: SearchDocument | null;
  /** Its number in `profiles`. */
  profile: number | null;
  /** The terms that it held and that it holds, each once; empty while the file is filled. */
  before: Set<string>;
  after: Set<string>;
}

/** The index on disk: one SQLite file, written in transactions that take documents and cursor together. */
export class IndexFile {
  readonly database: DatabaseSync;
  readonly names: NameTable;
  /** What is stored of each row besides its words. */
  readonly profiles = new Profiles();
  #profilesStored = 0;
  readonly #statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  #knownCharacters: Set<string> | null = null;
  /** Being filled for the first time: one transaction, nothing to roll back to, lookups made at the end. */
  #filling: boolean;
  readonly #toFinish = [
    ...COUNT_TERMS,
    "COMMIT",
    ...INDEX_LOOKUPS,
    "INSERT INTO terms (terms, rank) VALUES ('hashsize', 1048576)",
    "PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)",
  ];

  constructor(path: string, mode: "keep" | "fill" = "keep") {
    this.database = new DatabaseSync(path);
    this.#filling = mode === "fill";
    const safety = this.#filling
      ? "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
      : "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
    this.database.exec(`${safety}; PRAGMA cache_size = -65536`);
    const stored = this.database.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'meta'").get() as { tables: number };
    if (stored.tables === 0) {
      this.database.exec(INDEX_SCHEMA);
      if (!this.#filling) this.database.exec(INDEX_LOOKUPS.join(";"));
      this.#setMeta("version", INDEX_VERSION);
    }
    this.names = new NameTable(this.database);
    if (this.isOfThisVersion) this.#readProfiles();
    if (this.#filling) this.database.exec("INSERT INTO terms (terms, rank) VALUES ('hashsize', 67108864); BEGIN");
  }

  /** True until `finishFilling` has done its last part. */
  get isFilling(): boolean {
    return this.#filling;
  }

  /** False for a file that another version of this software wrote. */
  get isOfThisVersion(): boolean {
    return this.#meta("version") === INDEX_VERSION;
  }

  get cursor(): IndexCursor | null {
    const stored = this.#meta("cursor");
    return stored === null ? null : JSON.parse(stored);
  }

  /** @returns the rows that changed. */
  write(batch: { put: SearchDocument[]; delete: string[]; cursor: IndexCursor | null }): RowChange[] {
    if (this.#filling) return this.#keepProfiles(this.#apply(batch));
    this.database.exec("BEGIN IMMEDIATE");
    try {
      const changes = this.#apply(batch);
      this.database.exec("COMMIT");
      this.#keepProfiles(changes);
      return changes;
    } catch (error) {
      this.database.exec("ROLLBACK");
      this.#knownCharacters = null;
      this.names.forget();
      this.#profilesStored = this.#countProfiles();
      throw error;
    }
  }

  /** Ends the filling, a part at each call, the last one true: everything on the disk, and written with care from now on. */
  finishFilling(): boolean {
    const next = this.#toFinish.shift();
    if (next !== undefined) this.database.exec(next);
    this.#filling = this.#toFinish.length > 0;
    return !this.#filling;
  }

  /** Documents whose other names count. */
  *named(): Generator<{ row: number; source: SearchDocument }> {
    for (const { row, source } of this.database
      .prepare("SELECT row, source FROM documents JOIN sources USING (row) WHERE named = 1")
      .iterate()) {
      yield { row: row as number, source: JSON.parse(source as string) };
    }
  }

  document(row: number): SearchDocument {
    return JSON.parse((this.#prepared("SELECT source FROM sources WHERE row = ?").get(row) as { source: string }).source);
  }

  /** Terms that at least so many rows hold, the most frequent first. */
  frequentTerms(least: number, most: number): string[] {
    const found = this.#prepared("SELECT term FROM frequencies WHERE documents >= ? ORDER BY documents DESC LIMIT ?").all(least, most);
    return found.map(({ term }) => term as string);
  }

  /** How many rows hold each of the terms that begin with this character. */
  frequencies(first: string): Map<string, number> {
    const next = String.fromCodePoint((first.codePointAt(0) ?? 0) + 1);
    const counted = this.#prepared("SELECT term, documents FROM frequencies WHERE term >= ? AND term < ?").all(first, next);
    return new Map(counted.map(({ term, documents }) => [term as string, documents as number]));
  }

  rowOf(id: string): number | null {
    return (this.#prepared("SELECT row FROM documents WHERE id = ?").get(id) as { row: number } | undefined)?.row ?? null;
  }

  close(): void {
    this.database.close();
  }

  #apply({ put, delete: gone, cursor }: { put: SearchDocument[]; delete: string[]; cursor: IndexCursor | null }): RowChange[] {
    const changes: RowChange[] = [];
    for (const id of gone) {
      const row = this.rowOf(id);
      if (row !== null) changes.push(this.#counted({ row, source: null, profile: null, before: this.#erase(row), after: NO_TERMS }));
    }
    for (const source of put) changes.push(this.#put(source));
    if (cursor) this.#setMeta("cursor", JSON.stringify(cursor));
    return changes;
  }

  #put(source: SearchDocument): RowChange {
    const known = this.rowOf(source.id);
    const before = known === null ? NO_TERMS : this.#erase(known);
    const compact = compactDocument(source);
    const profile = this.#numberOf(source);
    const { lastInsertRowid } = this.#prepared("INSERT INTO documents (row, id, named, profile) VALUES (?, ?, ?, ?)").run(
      known,
      source.id,
      hasOtherNames(source) ? 1 : 0,
      profile,
    );
    const row = Number(lastInsertRowid);
    this.#prepared("INSERT INTO sources (row, source) VALUES (?, ?)").run(row, JSON.stringify(source));
    const names = [compact.title, ...compact.aliases, compact.docNumber];
    this.#prepared("INSERT INTO terms (rowid, names, context, passage) VALUES (?, ?, ?, ?)").run(
      row,
      names.flatMap(grams).join(" "),
      [...grams(compact.heading), ...grams(compact.notice)].join(" "),
      grams(compact.text).join(" "),
    );
    this.#addCharacters(`${names.join("")}${compact.text}`);
    for (const name of new Set([source.title, ...source.aliases])) this.names.add(name, row);
    return this.#counted({ row, source, profile, before, after: this.#filling ? NO_TERMS : termsOf(compact) });
  }

  /** @returns the terms that the row held. */
  #erase(row: number): Set<string> {
    const held = this.#filling ? NO_TERMS : termsOf(compactDocument(this.document(row)));
    this.#prepared("DELETE FROM documents WHERE row = ?").run(row);
    this.#prepared("DELETE FROM sources WHERE row = ?").run(row);
    this.#prepared("DELETE FROM terms WHERE rowid = ?").run(row);
    this.names.remove(row);
    return held;
  }

  #numberOf(source: SearchDocument): number {
    const number = this.profiles.number(source);
    for (; this.#profilesStored <= number; this.#profilesStored++) {
      const stored = JSON.stringify(this.profiles.all[this.#profilesStored]);
      this.#prepared("INSERT INTO profiles (number, profile) VALUES (?, ?)").run(this.#profilesStored, stored);
    }
    return number;
  }

  #readProfiles(): void {
    for (const { profile } of this.database.prepare("SELECT profile FROM profiles ORDER BY number").iterate())
      this.profiles.number(JSON.parse(profile as string));
    this.#profilesStored = this.#countProfiles();
    // One string is read many times quicker than as many rows.
    const read = this.database.prepare("SELECT json_group_array(row) AS rows, json_group_array(profile) AS numbers FROM documents");
    const stored = read.get() as { rows: string; numbers: string };
    const numbers = JSON.parse(stored.numbers) as number[];
    for (const [place, row] of (JSON.parse(stored.rows) as number[]).entries()) this.profiles.set(row, numbers[place] as number);
  }

  #countProfiles(): number {
    return (this.database.prepare("SELECT count(*) AS stored FROM profiles").get() as { stored: number }).stored;
  }

  #keepProfiles(changes: RowChange[]): RowChange[] {
    for (const { row, profile } of changes) {
      if (profile === null) this.profiles.delete(row);
      else this.profiles.set(row, profile);
    }
    return changes;
  }

  #counted(change: RowChange): RowChange {
    const count = this.#prepared(`
      INSERT INTO frequencies (term, documents) VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET documents = documents + excluded.documents`);
    for (const term of change.after) if (!change.before.has(term)) count.run(term, 1);
    for (const term of change.before) if (!change.after.has(term)) count.run(term, -1);
    return change;
  }

  /** Every Chinese character that was ever stored: what pinyin may stand for. */
  #addCharacters(text: string): void {
    this.#knownCharacters ??= new Set(
      this.database
        .prepare("SELECT character FROM characters")
        .all()
        .map((row) => row.character as string),
    );
    for (const character of text) {
      if (!isHan(character) || this.#knownCharacters.has(character)) continue;
      this.#prepared("INSERT OR IGNORE INTO characters (character) VALUES (?)").run(character);
      this.#knownCharacters.add(character);
    }
  }

  #meta(key: string): string | null {
    return (this.#prepared("SELECT value FROM meta WHERE key = ?").get(key) as { value: string } | undefined)?.value ?? null;
  }

  #setMeta(key: string, value: string): void {
    this.#prepared("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(key, value);
  }

  #prepared(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

/** A unit or body whose name ends in brackets is also called without them. */
const hasOtherNames = ({ kind, title, aliases }: SearchDocument) =>
  (kind === "UNIT" || kind === "MEETING_BODY") && (aliases.length > 0 || /[）)]$/.test(title));

/** What the index is asked for of a document, each term once. */
function termsOf({ title, aliases, docNumber, heading, notice, text }: CompactDocument): Set<string> {
  return new Set([title, ...aliases, docNumber, heading, notice, text].flatMap(grams));
}

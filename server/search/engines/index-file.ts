import { DatabaseSync } from "node:sqlite";
import { type CompactDocument, compactDocument } from "../rank/compact-document.ts";
import type { IndexCursor, IndexWrite, SearchDocument } from "../search-engine.ts";
import { grams } from "../text/grams.ts";
import { readName } from "./read-name.ts";

/** Raised whenever what is stored changes its shape or its terms: an index of another version is built anew. */
const VERSION = "3";

const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, compact TEXT NOT NULL);
  CREATE VIRTUAL TABLE terms USING fts5(names, context, passage, content='', contentless_delete=1, prefix='1',
    tokenize="unicode61 remove_diacritics 0 tokenchars '.%+'");
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(terms, row);
  CREATE TABLE characters (character TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE names (row INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, syllables TEXT NOT NULL, initials TEXT NOT NULL);
  CREATE INDEX names_by_row ON names (row);
  CREATE INDEX names_by_folded ON names (folded);
  CREATE INDEX names_by_syllables ON names (syllables);
  CREATE INDEX names_by_initials ON names (initials);
`;

const HAN = /\p{Script=Han}/gu;

export interface StoredDocument {
  row: number;
  source: SearchDocument;
}

/** The index on disk: one SQLite file, written in transactions that take documents and cursor together. */
export class IndexFile {
  readonly database: DatabaseSync;

  constructor(path: string) {
    this.database = new DatabaseSync(path);
    this.database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
    const stored = this.database.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'meta'").get() as { tables: number };
    if (stored.tables === 0) {
      this.database.exec(SCHEMA);
      this.#setMeta("version", VERSION);
    }
  }

  /** False for a file that another version of this software wrote. */
  get isOfThisVersion(): boolean {
    return this.#meta("version") === VERSION;
  }

  get cursor(): IndexCursor | null {
    const stored = this.#meta("cursor");
    return stored === null ? null : JSON.parse(stored);
  }

  /** @returns the rows that changed, with null for what was deleted. */
  write({ put, delete: gone, cursor }: { put: SearchDocument[]; delete: string[]; cursor: IndexWrite["cursor"] | null }) {
    const changes: { row: number; source: SearchDocument | null }[] = [];
    this.database.exec("BEGIN IMMEDIATE");
    try {
      for (const id of gone) {
        const row = this.rowOf(id);
        if (row !== null) changes.push({ row: this.#erase(row), source: null });
      }
      for (const source of put) changes.push({ row: this.#put(source), source });
      if (cursor) this.#setMeta("cursor", JSON.stringify(cursor));
      this.database.exec("COMMIT");
    } catch (error) {
      this.database.exec("ROLLBACK");
      this.#knownCharacters = null;
      throw error;
    }
    return changes;
  }

  *allDocuments(): Generator<StoredDocument> {
    for (const { row, source } of this.database.prepare("SELECT row, source FROM documents ORDER BY row").iterate()) {
      yield { row: row as number, source: JSON.parse(source as string) };
    }
  }

  document(row: number): SearchDocument {
    return JSON.parse((this.#prepared("SELECT source FROM documents WHERE row = ?").get(row) as { source: string }).source);
  }

  compact(row: number): CompactDocument {
    return JSON.parse((this.#prepared("SELECT compact FROM documents WHERE row = ?").get(row) as { compact: string }).compact);
  }

  /** Brings everything that was written into the one file and onto the disk. */
  flush(): void {
    this.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.database.close();
  }

  #put(source: SearchDocument): number {
    const compacted = compactDocument(source);
    const known = this.rowOf(source.id);
    if (known !== null) this.#erase(known);
    const { lastInsertRowid } = this.#prepared("INSERT INTO documents (row, id, source, compact) VALUES (?, ?, ?, ?)").run(
      known,
      source.id,
      JSON.stringify(source),
      JSON.stringify(compacted),
    );
    const row = Number(lastInsertRowid);
    const names = [compacted.title, ...compacted.aliases, compacted.docNumber];
    this.#prepared("INSERT INTO terms (rowid, names, context, passage) VALUES (?, ?, ?, ?)").run(
      row,
      names.flatMap(grams).join(" "),
      [...grams(compacted.heading), ...grams(compacted.notice)].join(" "),
      grams(compacted.text).join(" "),
    );
    for (const character of new Set(`${names.join("")}${compacted.text}`.match(HAN))) this.#addCharacter(character);
    for (const name of new Set([source.title, ...source.aliases])) {
      const { folded, syllables, initials } = readName(name);
      this.#prepared("INSERT INTO names (row, name, folded, syllables, initials) VALUES (?, ?, ?, ?, ?)").run(
        row,
        name,
        folded,
        syllables,
        initials,
      );
    }
    return row;
  }

  #erase(row: number): number {
    this.#prepared("DELETE FROM documents WHERE row = ?").run(row);
    this.#prepared("DELETE FROM terms WHERE rowid = ?").run(row);
    this.#prepared("DELETE FROM names WHERE row = ?").run(row);
    return row;
  }

  /** Every Chinese character that was ever stored: what pinyin may stand for. */
  #addCharacter(character: string): void {
    this.#knownCharacters ??= new Set(
      this.database
        .prepare("SELECT character FROM characters")
        .all()
        .map((row) => row.character as string),
    );
    if (this.#knownCharacters.has(character)) return;
    this.#prepared("INSERT OR IGNORE INTO characters (character) VALUES (?)").run(character);
    this.#knownCharacters.add(character);
  }

  /** Whether this compact text is the whole name of something. */
  hasName(folded: string): boolean {
    return this.#prepared("SELECT 1 FROM names WHERE folded = ? LIMIT 1").get(folded) !== undefined;
  }

  rowOf(id: string): number | null {
    return (this.#prepared("SELECT row FROM documents WHERE id = ?").get(id) as { row: number } | undefined)?.row ?? null;
  }

  #meta(key: string): string | null {
    return (this.#prepared("SELECT value FROM meta WHERE key = ?").get(key) as { value: string } | undefined)?.value ?? null;
  }

  #setMeta(key: string, value: string): void {
    this.#prepared("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(key, value);
  }

  #knownCharacters: Set<string> | null = null;
  readonly #statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();

  #prepared(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

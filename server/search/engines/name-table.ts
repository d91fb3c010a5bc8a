import type { DatabaseSync, StatementSync } from "node:sqlite";
import { readName } from "../text/read-name.ts";

/** Names kept by their number, so that a title of many passages is read aloud once. */
const MOST_KEPT = 50_000;

/** Names in the ways a person may begin to type them, and the rows that bear each. */
export class NameTable {
  readonly #known = new Map<string, number>();
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #bear: StatementSync;
  readonly #forgetRow: StatementSync;
  readonly #forgetNames: StatementSync;
  readonly #namesOf: StatementSync;
  readonly #byFolded: StatementSync;
  #last: number;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare("SELECT id FROM names WHERE name = ?");
    this.#insert = database.prepare("INSERT INTO names (id, name, folded, syllables, initials) VALUES (?, ?, ?, ?, ?)");
    this.#bear = database.prepare("INSERT INTO bears (name, row) VALUES (?, ?)");
    this.#namesOf = database.prepare("SELECT name FROM bears WHERE row = ?");
    this.#forgetRow = database.prepare("DELETE FROM bears WHERE row = ?");
    this.#forgetNames = database.prepare("DELETE FROM names WHERE id = ? AND NOT EXISTS (SELECT 1 FROM bears WHERE bears.name = names.id)");
    this.#byFolded = database.prepare("SELECT 1 FROM names WHERE folded = ? LIMIT 1");
    this.#last = Number((database.prepare("SELECT max(id) AS last FROM names").get() as { last: number | null }).last ?? 0);
  }

  add(name: string, row: number): void {
    this.#bear.run(this.#idOf(name), row);
  }

  /** Takes the row from its names; a name that nothing bears goes. */
  remove(row: number): void {
    const borne = this.#namesOf.all(row) as { name: number }[];
    this.#forgetRow.run(row);
    for (const { name } of borne) if (Number(this.#forgetNames.run(name).changes) > 0) this.#known.clear();
  }

  /** Whether this compact text is the whole name of something. */
  has(folded: string): boolean {
    return this.#byFolded.get(folded) !== undefined;
  }

  /** After a write that was rolled back. */
  forget(): void {
    this.#known.clear();
  }

  #idOf(name: string): number {
    const known = this.#known.get(name) ?? (this.#find.get(name) as { id: number } | undefined)?.id;
    const id = known ?? ++this.#last;
    if (known === undefined) {
      const { folded, syllables, initials } = readName(name);
      this.#insert.run(id, name, folded, syllables, initials);
    }
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(name, id);
    return id;
  }
}

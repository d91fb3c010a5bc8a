import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IndexCursor, IndexWrite, SearchDocument, SearchHit, SearchRequest, SearchResults, Suggestion } from "../search-engine.ts";
import { SearchIndex } from "./search-index.ts";
import { suggestNames } from "./suggest-names.ts";

const POINTER = "current";

/**
 * The folder of the embedded index: the file `current` names the index that answers; a rebuild fills another beside it and
 * renames the pointer, so that a crash at any moment leaves one whole index.
 */
export class IndexFolder {
  readonly #folder: string;
  #index: SearchIndex;
  #next: { name: string; index: SearchIndex } | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    const name = this.#pointedAt() ?? this.#newName();
    this.#index = new SearchIndex(join(folder, name));
    this.#point(name);
    this.#removeAllBut(name);
  }

  /** The index that answers in this folder, to look into beside the server that keeps it; null where there is none. */
  static look(folder: string): SearchIndex | null {
    const pointer = join(folder, POINTER);
    const name = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
    const path = join(folder, name);
    return name !== "" && existsSync(path) && SearchIndex.isUsable(path) ? new SearchIndex(path) : null;
  }

  /** See `SearchIndex`. */
  warmUp(): boolean {
    return this.#index.warmUp();
  }

  search(request: SearchRequest): SearchResults {
    return this.#index.search(request);
  }

  suggest(prefix: string, first: number): Suggestion[] {
    return suggestNames(this.#index.file.database, prefix, first);
  }

  similar(id: string, first: number): SearchHit[] {
    return this.#index.similar(id, first);
  }

  write(batch: IndexWrite): void {
    this.#index.write(batch);
  }

  cursor(): IndexCursor | null {
    return this.#index.file.cursor;
  }

  beginRebuild(): void {
    this.#abandon();
    const name = this.#newName();
    this.#next = { name, index: new SearchIndex(join(this.#folder, name), "fill") };
  }

  addToRebuild(put: SearchDocument[]): void {
    this.#next?.index.write({ put, delete: [], cursor: null });
  }

  /** A part at each call, the last one true: from then on the new index answers. */
  finishRebuild(cursor: IndexCursor): boolean {
    if (!this.#next) throw new Error("finishRebuild() before beginRebuild()");
    const { name, index } = this.#next;
    if (index.file.cursor === null) index.write({ put: [], delete: [], cursor });
    if (!index.file.finishFilling()) return false;
    this.#point(name);
    this.#next = null;
    this.#index.close();
    this.#index = index;
    this.#removeAllBut(name);
    return true;
  }

  close(): void {
    this.#abandon();
    this.#index.close();
  }

  /** Null where there is none, or one that cannot be used: of another version, or damaged. */
  #pointedAt(): string | null {
    const pointer = join(this.#folder, POINTER);
    if (!existsSync(pointer)) return null;
    const name = readFileSync(pointer, "utf8").trim();
    if (!existsSync(join(this.#folder, name))) return null;
    return SearchIndex.isUsable(join(this.#folder, name)) ? name : null;
  }

  #point(name: string): void {
    const draft = join(this.#folder, `${POINTER}.new`);
    writeFileSync(draft, name, { flush: true });
    renameSync(draft, join(this.#folder, POINTER));
  }

  #newName(): string {
    return `index-${Date.now()}-${process.pid}.sqlite`;
  }

  #abandon(): void {
    if (!this.#next) return;
    this.#next.index.close();
    const { name } = this.#next;
    this.#next = null;
    for (const file of readdirSync(this.#folder)) if (file.startsWith(name)) rmSync(join(this.#folder, file), { force: true });
  }

  #removeAllBut(name: string): void {
    for (const file of readdirSync(this.#folder)) {
      if (file.startsWith("index-") && !file.startsWith(name)) rmSync(join(this.#folder, file), { force: true });
    }
  }
}

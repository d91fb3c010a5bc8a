import type { SearchDocument } from "../search-engine.ts";
import { compactText } from "../text/compact.ts";

/** Which names stand for one another, from the documents that have several; `Key` tells the documents apart. */
export class AliasBook<Key> {
  readonly #groups = new Map<Key, string[]>();
  #byName: Map<string, Set<string>> | null = null;
  #longest = 0;

  set(key: Key, document: SearchDocument): void {
    const names = [document.title, ...document.aliases].flatMap(withoutPlaque).map(compactText);
    const distinct = [...new Set(names)].filter((name) => name.length > 1);
    this.delete(key);
    if (distinct.length < 2) return;
    this.#groups.set(key, distinct);
    this.#byName = null;
  }

  delete(key: Key): void {
    if (this.#groups.delete(key)) this.#byName = null;
  }

  get longestName(): number {
    this.#index();
    return this.#longest;
  }

  /** Names of what bears this compact name, without the name itself. */
  otherNames(name: string): string[] {
    return [...(this.#index().get(name) ?? [])];
  }

  #index(): Map<string, Set<string>> {
    if (this.#byName) return this.#byName;
    const byName = new Map<string, Set<string>>();
    this.#longest = 0;
    for (const group of this.#groups.values()) {
      for (const name of group) {
        const others = byName.get(name) ?? new Set();
        for (const other of group) if (other !== name) others.add(other);
        byName.set(name, others);
        this.#longest = Math.max(this.#longest, name.length);
      }
    }
    this.#byName = byName;
    return byName;
  }
}

/** 企业服务局（营商环境办公室） is also called 企业服务局. */
function withoutPlaque(name: string): string[] {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, "");
  return bare === name || bare === "" ? [name] : [name, bare];
}

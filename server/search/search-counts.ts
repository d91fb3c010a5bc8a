import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compactText } from "./text/compact.ts";

/** Words that many people may ask for; what is longer may be somebody's own. */
const LONGEST_COUNTED = 24;
/** Telephone and identity numbers, addresses of mail: never kept. */
const PERSONAL = /\d{7,}|@|\p{Script=Han}{2,4}(?:先生|女士)/u;
const MOST_COUNTED = 5_000;
/** Pause between a search and the file, so that a busy hour is one write a minute. In milliseconds. */
const WRITE_AFTER = 60_000;

/** How often some words were asked for, and how often they found nothing. */
interface SearchCount {
  query: string;
  asked: number;
  failed: number;
}

/**
 * What visitors look for, counted by words alone: no address, no time, no account, nothing that is long or looks personal. Kept in one
 * file; a count that was lost with the power is no loss.
 */
export class SearchCounts {
  readonly #path: string;
  readonly #counts = new Map<string, { asked: number; failed: number }>();
  #timer: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) return;
    try {
      for (const { query, asked, failed } of JSON.parse(readFileSync(path, "utf8")) as SearchCount[])
        this.#counts.set(query, { asked, failed });
    } catch {
      // A file cut short: counting begins anew.
    }
  }

  /** Counts one search by the words that were typed. */
  note(typed: string, found: number): void {
    const query = compactText(typed);
    if (query === "" || query.length > LONGEST_COUNTED || PERSONAL.test(typed)) return;
    const count = this.#counts.get(query) ?? { asked: 0, failed: 0 };
    count.asked++;
    if (found === 0) count.failed++;
    this.#counts.set(query, count);
    if (this.#counts.size > MOST_COUNTED) this.#forgetRarest();
    this.#timer ??= setTimeout(() => this.save(), WRITE_AFTER).unref();
  }

  /** The words asked for most, or with `failed` those that found nothing most often. */
  most(first: number, { failed = false }: { failed?: boolean } = {}): SearchCount[] {
    const by = (count: SearchCount) => (failed ? count.failed : count.asked);
    return [...this.#counts]
      .map(([query, count]) => ({ query, ...count }))
      .filter((count) => by(count) > 0)
      .sort((a, b) => by(b) - by(a) || (a.query < b.query ? -1 : 1))
      .slice(0, first);
  }

  /** Writes the counts now; a crash leaves the file as it was. */
  save(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.most(MOST_COUNTED)));
    renameSync(`${this.#path}.new`, this.#path);
  }

  #forgetRarest(): void {
    const kept = this.most(MOST_COUNTED / 2);
    this.#counts.clear();
    for (const { query, asked, failed } of kept) this.#counts.set(query, { asked, failed });
  }
}

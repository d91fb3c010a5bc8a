import { planQuery } from "../plan/plan-query.ts";
import type { QueryPlan } from "../plan/query-plan.ts";
import { reducePlan } from "../plan/reduce-plan.ts";
import { understoodOf } from "../plan/understood.ts";
import { demoteRepeats, type Ranked } from "../rank/demote-repeats.ts";
import { asPassage, mostLike, type Passage, tellingTerms } from "../rank/likeness.ts";
import { scorePassage } from "../rank/score-passage.ts";
import type { IndexCursor, SearchDocument, SearchHit, SearchRequest, SearchResults } from "../search-engine.ts";
import { AliasBook } from "./alias-book.ts";
import { filterAndCount } from "./count-facets.ts";
import { IndexFile } from "./index-file.ts";
import { IndexVocabulary } from "./index-vocabulary.ts";
import { type Matches, RowMatcher, rarityOf } from "./match-rows.ts";
import { byPromise, mostPromising } from "./most-promising.ts";
import { Postings } from "./postings.ts";
import { readCursor } from "./result-cursor.ts";
import { similarHit, toHit } from "./to-hit.ts";

/** The most promising rows are looked at word by word; the others follow in the order of their promise. */
const LOOKED_AT = 160;
const MOST_LOOKED_KEPT = 20_000;

/** Lists of so many rows are read before anybody asks for them, as long as they are not too many. */
const SLOW_TO_READ = 50_000;
const MOST_WARMED = 400;

/** What the rank looks at of a row. */
interface Looked extends Passage {
  row: number;
}

/** An open index: what its file holds, with what queries need in memory. Everything here is synchronous. */
export class SearchIndex {
  readonly file: IndexFile;
  readonly postings: Postings;
  readonly vocabulary: IndexVocabulary;
  readonly #matcher: RowMatcher;
  #toWarm: string[] | null = null;
  readonly #aliases = new AliasBook<number>();
  readonly #looked = new Map<number, Looked>();

  constructor(path: string, mode: "keep" | "fill" = "keep") {
    this.file = new IndexFile(path, mode);
    this.postings = new Postings(this.file.database);
    this.#matcher = new RowMatcher(this.postings);
    this.vocabulary = new IndexVocabulary(this.file, this.postings, this.#aliases, {
      places: () => this.file.profiles.values("jurisdiction"),
      hasName: (folded) => this.file.names.has(folded),
    });
    for (const { row, source } of this.file.named()) this.#rememberNames(row, source);
  }

  /** False for a file that is damaged or that another version of this software wrote. */
  static isUsable(path: string): boolean {
    try {
      const file = new IndexFile(path);
      const usable = file.isOfThisVersion;
      file.close();
      return usable;
    } catch {
      return false;
    }
  }

  write(batch: { put: SearchDocument[]; delete: string[]; cursor: IndexCursor | null }): void {
    const touched = new Set<string>();
    for (const { row, source, before, after } of this.file.write(batch)) {
      this.#looked.delete(row);
      for (const term of [...before, ...after]) touched.add(term);
      this.vocabulary.count(before, after);
      this.#aliases.delete(row);
      if (source) this.#rememberNames(row, source);
    }
    this.postings.forget(touched);
  }

  /** Does beforehand, a little at each call, what the first queries would wait for; false when there is nothing left. */
  warmUp(): boolean {
    if (this.vocabulary.warmUp()) return true;
    this.#toWarm ??= this.file.frequentTerms(SLOW_TO_READ, MOST_WARMED);
    const term = this.#toWarm.pop();
    if (term !== undefined) this.postings.ofTerm(term, false, "any");
    return term !== undefined;
  }

  /** How a query is understood against this index. */
  plan(query: string, asTyped = false): QueryPlan {
    return planQuery(query, this.vocabulary, { asTyped });
  }

  search(request: SearchRequest): SearchResults {
    const after = request.after ? readCursor(request.after) : null;
    const { plan, matches } = this.#match(this.plan(request.query, request.asTyped ?? false));
    const { rows, facets } = filterAndCount(matches.rows, this.file.profiles, request);
    // A page behind the first may begin anywhere.
    const ranked = this.#rank(rows, plan, matches, after === null ? request.first : Number.POSITIVE_INFINITY);
    const from = after === null ? 0 : this.#resume(ranked, after);
    const hits = ranked.slice(from, from + request.first).map(({ row, score }, place) => this.#hit(row, score, plan, from + place));
    return {
      hits,
      totalCount: rows.length,
      facets,
      correctedQuery: plan.corrected,
      understood: understoodOf(plan),
      endCursor: hits.at(-1)?.cursor ?? null,
      hasNextPage: from + request.first < rows.length,
    };
  }

  similar(id: string, first: number): SearchHit[] {
    const row = this.file.rowOf(id);
    if (row === null) return [];
    const { end, count } = this.file.profiles;
    const source = this.#look(row);
    const frequency = (term: string) => this.vocabulary.documentFrequency(term);
    const telling = (term: string) => rarityOf(frequency(term), count);
    const { rows, promise } = this.#matcher.matchTerms(tellingTerms(source, frequency, telling), end);
    const near = mostPromising(rows, promise, LOOKED_AT).map((one) => this.#look(one));
    const liked = mostLike(source, near, telling).slice(0, first);
    return liked.map(({ passage, score }, place) => similarHit(this.file.document(passage.row), score, place));
  }

  close(): void {
    this.file.close();
  }

  #rememberNames(row: number, source: SearchDocument): void {
    if (source.kind === "UNIT" || source.kind === "MEETING_BODY") this.#aliases.set(row, source);
  }

  /** Where nothing matches: again without what no passage holds, if what is left is the name of something or most of what was asked. */
  #match(plan: QueryPlan): { plan: QueryPlan; matches: Matches } {
    const match = (of: QueryPlan) => this.#matcher.match(of, this.file.profiles.end, this.file.profiles.count);
    const matches = match(plan);
    if (matches.rows.length > 0) return { plan, matches };
    const reduced = reducePlan(plan, matches.found, this.vocabulary);
    return reduced ? { plan: reduced, matches: match(reduced) } : { plan, matches };
  }

  /** The ranked rows, at least as far as `wanted` where there are as many. */
  #rank(rows: Uint32Array, plan: QueryPlan, { promise, weights }: Matches, wanted: number): { row: number; score: number }[] {
    const total = this.file.profiles.count;
    const term = (text: string, prefix: boolean) => rarityOf(this.vocabulary.documentFrequency(text, prefix), total);
    const first = mostPromising(rows, promise, LOOKED_AT);
    const near = first.map((row): Ranked => {
      const looked = this.#look(row);
      return { ...looked, score: scorePassage(plan, looked.document, looked.kind, { concepts: weights, term }) };
    });
    const ranked = demoteRepeats(near);
    if (ranked.length === rows.length || wanted <= ranked.length) return ranked;
    // The tail continues below the lowest score that was worked out.
    const looked = new Set(first);
    const far = [...rows.filter((row) => !looked.has(row))].sort(byPromise(promise));
    return [...ranked, ...far.map((row, place) => ({ row, score: -1 - place }))];
  }

  #look(row: number): Looked {
    let looked = this.#looked.get(row);
    if (!looked) {
      if (this.#looked.size >= MOST_LOOKED_KEPT) this.#looked.clear();
      looked = { row, ...asPassage(this.file.document(row)) };
      this.#looked.set(row, looked);
    }
    return looked;
  }

  /** Behind the hit that the cursor names; behind its place, where that hit is gone. */
  #resume(ranked: { row: number }[], after: { place: number; id: string }): number {
    const row = this.file.rowOf(after.id);
    const place = row === null ? -1 : ranked.findIndex((hit) => hit.row === row);
    return place >= 0 ? place + 1 : Math.min(after.place, ranked.length);
  }

  #hit(row: number, score: number, plan: QueryPlan, place: number): SearchHit {
    return toHit(this.file.document(row), score, plan, place);
  }
}

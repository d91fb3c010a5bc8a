import type { Meilisearch } from "meilisearch";
import { UnavailableError } from "../../../domain/errors.ts";
import { checkRequest } from "../../check-request.ts";
import { planQuery } from "../../plan/plan-query.ts";
import type { QueryPlan } from "../../plan/query-plan.ts";
import { reducePlan } from "../../plan/reduce-plan.ts";
import { understoodOf } from "../../plan/understood.ts";
import { compactDocument } from "../../rank/compact-document.ts";
import { demoteRepeats } from "../../rank/demote-repeats.ts";
import { asPassage, mostLike, tellingTerms } from "../../rank/likeness.ts";
import { scorePassage } from "../../rank/score-passage.ts";
import type {
  IndexCursor,
  IndexWrite,
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchRequest,
  SearchResults,
  Suggestion,
} from "../../search-engine.ts";
import { bestSuggestions } from "../best-suggestions.ts";
import { rarityOf } from "../match-rows.ts";
import { readCursor } from "../result-cursor.ts";
import { similarHit, toHit } from "../to-hit.ts";
import { type Candidates, findCandidates } from "./find-candidates.ts";
import { createClient } from "./meilisearch-client.ts";
import { MeilisearchIndex } from "./meilisearch-index.ts";
import { MemoryVocabulary } from "./memory-vocabulary.ts";
import { planFilters } from "./plan-filters.ts";
import { reach } from "./reach.ts";

/** Terms by which passages like one are found. */
const RAREST = 16;

interface MeilisearchOptions {
  url: string;
  key?: string;
  /** Name of the index; several servers may share one Meilisearch under different names. */
  index?: string;
}

/**
 * Search in Meilisearch: it finds the candidates, the plan before it and the rank behind it are those of the embedded engine. Needs no
 * server to be opened; each call says when there is none.
 */
export class MeilisearchSearch implements SearchEngine {
  readonly #client: Meilisearch;
  readonly #index: MeilisearchIndex;
  #vocabulary: Promise<MemoryVocabulary> | null = null;

  constructor({ url, key, index = "zelian" }: MeilisearchOptions) {
    this.#client = createClient(url, key);
    this.#index = new MeilisearchIndex(this.#client, index);
  }

  async search(request: SearchRequest): Promise<SearchResults> {
    checkRequest(request);
    return reach(() => this.#search(request));
  }

  async #search(request: SearchRequest): Promise<SearchResults> {
    const after = request.after ? readCursor(request.after) : null;
    const vocabulary = await this.#words();
    const { plan, candidates, weights } = await this.#find(
      planQuery(request.query, vocabulary, { asTyped: request.asTyped ?? false }),
      request,
      vocabulary,
    );
    const ranked = rank(candidates.near, plan, weights, vocabulary);
    const from = after === null ? 0 : await this.#resume(ranked, after);
    const shown = ranked.slice(from, from + request.first).map(({ source, score }) => ({ source, score }));
    if (shown.length < request.first && candidates.total > ranked.length && candidates.enough) {
      const known = new Set(ranked.map(({ source }) => source.id));
      const far = await this.#index.pageBehind(candidates.enough, known, Math.max(0, from - ranked.length), request.first - shown.length);
      shown.push(...far.map((source) => ({ source, score: 0 })));
    }
    const hits = shown.map(({ source, score }, place) => toHit(source, score, plan, from + place));
    return {
      hits,
      totalCount: candidates.total,
      facets: candidates.facets.map((facet) => ({
        ...facet,
        values: facet.values.map((value) => ({
          ...value,
          label: facet.name === "policy" ? vocabulary.policyTitle(value.value) : value.value,
        })),
      })),
      correctedQuery: plan.corrected,
      understood: understoodOf(plan),
      endCursor: hits.at(-1)?.cursor ?? null,
      hasNextPage: from + hits.length < candidates.total && hits.length === request.first,
    };
  }

  async suggest(prefix: string, first: number): Promise<Suggestion[]> {
    checkRequest({ query: prefix, first });
    return reach(async () => bestSuggestions(prefix, first, [...(await this.#words()).names()]));
  }

  async similar(id: string, first: number): Promise<SearchHit[]> {
    checkRequest({ query: id, first });
    return reach(async () => {
      const [source] = await this.#index.documents([id]);
      if (!source) return [];
      const vocabulary = await this.#words();
      const frequency = (term: string) => vocabulary.documentFrequency(term);
      const telling = (term: string) => rarityOf(frequency(term), vocabulary.size);
      const own = asPassage(source);
      const terms = tellingTerms(own, frequency, telling).map(({ term }) => term);
      // The rarest: the server gives what it finds unranked.
      const near = await this.#index.documentsWith(terms.slice(0, RAREST));
      const candidates = near.map((document) => ({ source: document, ...asPassage(document) }));
      const liked = mostLike(own, candidates, telling).slice(0, first);
      return liked.map(({ passage, score }, place) => similarHit(passage.source, score, place));
    });
  }

  async write(batch: IndexWrite): Promise<void> {
    const vocabulary = await reach(() => this.#words());
    const before = await reach(() => this.#index.documents([...batch.delete, ...batch.put.map(({ id }) => id)]));
    await reach(() => this.#index.write(batch));
    for (const document of before) vocabulary.remove(document);
    for (const document of batch.put) vocabulary.put(document);
  }

  async rebuild(batches: AsyncIterable<SearchDocument[]>, cursor: IndexCursor): Promise<void> {
    const vocabulary = new MemoryVocabulary();
    async function* remembered() {
      for await (const batch of batches) {
        for (const document of batch) vocabulary.put(document);
        yield batch;
      }
    }
    await this.#index.rebuild(remembered(), cursor);
    this.#vocabulary = Promise.resolve(vocabulary);
  }

  async cursor(): Promise<IndexCursor | null> {
    return reach(() => this.#index.cursor());
  }

  async ready(): Promise<void> {
    const { status } = await reach(() => this.#client.health());
    if (status !== "available") throw new UnavailableError("检索服务没有准备好。");
  }

  async close(): Promise<void> {
    this.#vocabulary = null;
  }

  /** How a query is understood. */
  async plan(query: string): Promise<QueryPlan> {
    return planQuery(query, await this.#words());
  }

  /** Read once, from what the server holds, without keeping the passages; a failure is tried again by the next who asks. */
  #words(): Promise<MemoryVocabulary> {
    this.#vocabulary ??= this.#index.readAll().catch((error: Error) => {
      this.#vocabulary = null;
      throw error;
    });
    return this.#vocabulary;
  }

  /** As in the embedded engine: where nothing matches, again with less. */
  async #find(plan: QueryPlan, request: SearchRequest, vocabulary: MemoryVocabulary): Promise<Found> {
    const filters = planFilters(plan, vocabulary);
    const candidates = await findCandidates(this.#client, this.#index.name, filters, request);
    const found = { plan, candidates, weights: filters.weights };
    if (candidates.total > 0 || candidates.anywhere) return found;
    const reduced = reducePlan(plan, filters.found, vocabulary);
    if (!reduced) return found;
    const fewer = planFilters(reduced, vocabulary);
    return { plan: reduced, candidates: await findCandidates(this.#client, this.#index.name, fewer, request), weights: fewer.weights };
  }

  /** Behind the hit that the cursor names; behind its place, where that hit is gone or further on. */
  async #resume(ranked: { source: SearchDocument }[], after: { place: number; id: string }): Promise<number> {
    const place = ranked.findIndex(({ source }) => source.id === after.id);
    if (place >= 0) return place + 1;
    const [still] = await this.#index.documents([after.id]);
    return still ? after.place : Math.max(0, after.place - 1);
  }
}

interface Found {
  plan: QueryPlan;
  candidates: Candidates;
  weights: number[];
}

function rank(near: SearchDocument[], plan: QueryPlan, concepts: number[], vocabulary: MemoryVocabulary) {
  const term = (text: string, prefix: boolean) => rarityOf(vocabulary.documentFrequency(text, prefix), vocabulary.size);
  const scored = near.map((source, row) => {
    const document = compactDocument(source);
    const score = scorePassage(plan, document, source.kind, { concepts, term });
    return { row, score, kind: source.kind, clauseId: source.clauseId, document, source };
  });
  const sources = new Map(scored.map(({ row, source }) => [row, source]));
  return demoteRepeats(scored).map(({ row, score }) => ({ source: sources.get(row) as SearchDocument, score }));
}

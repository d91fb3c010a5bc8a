import type { SearchCounts } from "./search-counts.ts";
import type { SearchEngine } from "./search-engine.ts";

/** The engine, with each first page counted; filters and further pages are the same search. */
export function countedSearch(engine: SearchEngine, counts: SearchCounts): SearchEngine {
  const bound = (method: keyof SearchEngine) => (engine[method] as (...input: unknown[]) => unknown).bind(engine);
  const methods = ["suggest", "similar", "write", "rebuild", "cursor", "ready"] as const;
  return {
    ...(Object.fromEntries(methods.map((method) => [method, bound(method)])) as unknown as SearchEngine),
    async search(request) {
      const results = await engine.search(request);
      const narrowed = request.kinds?.length || request.jurisdiction || request.unit || request.year || request.policyId;
      if (!request.after && !narrowed) counts.note(request.query, results.totalCount);
      return results;
    },
    async close() {
      counts.save();
      await engine.close();
    },
  };
}

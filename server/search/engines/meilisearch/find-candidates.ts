import type { Meilisearch, MultiSearchQuery } from "meilisearch";
import { UnavailableError } from "../../../domain/errors.ts";
import type { Facet, SearchDocument, SearchRequest } from "../../search-engine.ts";
import type { StoredDocument } from "./meilisearch-index.ts";
import type { PlanFilters } from "./plan-filters.ts";

/** A sub-query costs some milliseconds; so many are a request. */
const MOST_SUBQUERIES = 6;
const LIMITS = { inNames: 40, someName: 50, close: 60, all: 60, enough: 80 };
const MOST_VALUES = 40;
/** Attribute of each facet. */
const ATTRIBUTES: Record<Facet["name"], string> = {
  kind: "kind",
  jurisdiction: "jurisdiction",
  year: "year",
  unit: "units",
  policy: "policyId",
};

export interface Candidates {
  /** The most promising passages, each once. */
  near: SearchDocument[];
  total: number;
  /** Whether anything matches when the reader's filters are left aside. */
  anywhere: boolean;
  facets: { name: Facet["name"]; values: { value: string; count: number }[] }[];
  /** The expression that finds all of them, the reader's filters included. */
  enough: string | null;
}

/** Asks for all that a rank needs in one request. */
export async function findCandidates(
  client: Meilisearch,
  index: string,
  filters: PlanFilters,
  request: SearchRequest,
): Promise<Candidates> {
  const chosen = readersFilters(request);
  const within = (expression: string, except?: string) =>
    [expression, ...chosen.filter(({ facet }) => facet !== except).map(({ expression }) => expression)].join(" AND ");
  if (filters.enough === null) return { near: [], total: 0, anywhere: false, facets: [], enough: null };
  const enough = within(filters.enough);
  const counted: MultiSearchQuery[] = chosen.map(({ facet }) => ({
    indexUid: index,
    filter: within(filters.enough as string, facet),
    facets: [ATTRIBUTES[facet]],
    limit: 0,
  }));
  const all: MultiSearchQuery = {
    indexUid: index,
    filter: enough,
    limit: LIMITS.enough,
    sort: ["size:asc"],
    facets: Object.values(ATTRIBUTES),
    attributesToRetrieve: ["source"],
  };
  const stricter = (["inNames", "all", "close", "someName"] as const)
    .filter((way) => filters[way] !== null)
    .slice(0, MOST_SUBQUERIES - 1 - counted.length)
    .map(
      (way): MultiSearchQuery => ({
        indexUid: index,
        filter: within(filters[way] as string),
        limit: LIMITS[way],
        sort: ["size:asc"],
        attributesToRetrieve: ["source"],
      }),
    );
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, StoredDocument>({
    queries: [all, ...stricter, ...counted],
  });
  if (!Array.isArray(results) || results.some((result) => !Array.isArray(result?.hits))) {
    throw new UnavailableError("检索服务的回答无法读懂，请稍后再试。");
  }
  const near = new Map(
    results
      .flatMap(({ hits }) => hits)
      .filter(({ source }) => source)
      .map(({ source }) => [source.id, source]),
  );
  const [first] = results;
  const total = first?.estimatedTotalHits ?? 0;
  const others = results.slice(1 + stricter.length);
  const facets = (Object.keys(ATTRIBUTES) as Facet["name"][]).map((name) => {
    const place = chosen.findIndex(({ facet }) => facet === name);
    const distribution = (place < 0 ? first : others[place])?.facetDistribution?.[ATTRIBUTES[name]] ?? {};
    return { name, values: mostFrequent(distribution) };
  });
  return {
    near: [...near.values()],
    total,
    anywhere: total > 0 || others.some(({ estimatedTotalHits }) => (estimatedTotalHits ?? 0) > 0),
    facets,
    enough,
  };
}

function readersFilters({ kinds, jurisdiction, year, unit, policyId }: SearchRequest): { facet: Facet["name"]; expression: string }[] {
  const wanted: [Facet["name"], string[]][] = [
    ["kind", kinds ?? []],
    ["jurisdiction", jurisdiction ? [jurisdiction] : []],
    ["year", year === null || year === undefined ? [] : [String(year)]],
    ["unit", unit ? [unit] : []],
    ["policy", policyId ? [policyId] : []],
  ];
  return wanted
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => ({
      facet,
      expression: `${ATTRIBUTES[facet]} IN [${values.map((value) => JSON.stringify(value)).join(",")}]`,
    }));
}

function mostFrequent(distribution: Record<string, number>): { value: string; count: number }[] {
  return Object.entries(distribution)
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

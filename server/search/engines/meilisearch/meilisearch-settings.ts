import type { Meilisearch, Settings } from "meilisearch";
import { finished } from "./finished.ts";

/** Pages go on to here. */
export const MOST_HITS = 100_000;

/**
 * What an index of ours must be set to. Words are found by the terms of `grams`, which we divide ourselves, as filters: exact, and the
 * same as in the embedded engine; what the server makes of the titles serves those who look into it by hand.
 */
const SETTINGS: Settings = {
  searchableAttributes: ["title"],
  displayedAttributes: ["*"],
  filterableAttributes: [
    { attributePatterns: ["grams", "names"], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
    {
      attributePatterns: ["kind", "jurisdiction", "year", "units", "policyId", "key"],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: ["size"],
  rankingRules: ["words", "sort", "attribute", "exactness"],
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["cmn"] }],
  dictionary: ["一网通办", "放管服", "双随机", "一公开", "告知承诺", "营商环境"],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  faceting: { maxValuesPerFacet: 1_000, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: MOST_HITS },
  searchCutoffMs: 1_000,
};

/** Brings an index that is there to our settings; nothing is sent when it has them. */
export async function applySettings(client: Meilisearch, index: string): Promise<void> {
  const now = await client.index(index).getSettings();
  const differs = Object.entries(SETTINGS).some(([name, wanted]) => !holds(now[name as keyof Settings], wanted));
  if (differs) await finished(client, client.index(index).updateSettings(SETTINGS));
}

/** True when `now` has everything that `wanted` has; the server adds defaults of its own, and orders sets as it likes. */
function holds(now: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(now) && now.length === wanted.length && wanted.every((one) => now.some((other) => holds(other, one)));
  }
  if (typeof wanted === "object" && wanted !== null) {
    return (
      typeof now === "object" &&
      now !== null &&
      Object.entries(wanted).every(([key, value]) => holds((now as Record<string, unknown>)[key], value))
    );
  }
  return now === wanted;
}

import type { Facts } from "../domain/facts.ts";
import type { Outline } from "../domain/outline.ts";
import { citedPolicies } from "./extract/cited-policies.ts";
import { extractCases } from "./extract/extract-cases.ts";
import { extractIndicators } from "./extract/extract-indicators.ts";
import { extractMeasures } from "./extract/extract-measures.ts";
import { indicatorGroups } from "./extract/indicator-groups.ts";
import { interprets } from "./extract/interprets.ts";

/** Everything a notice states, each fact with the clause and the words that state it. Pure: it knows nothing but the outline. */
export function extractFacts(outline: Outline): Facts {
  const groups = indicatorGroups(outline);
  const cases = extractCases(outline);
  const explained = interprets(outline.metadata.title);
  const claimed = new Set([...groups.map(({ clause }) => clause), ...cases.map(({ evidence }) => evidence.clause)]);
  return {
    ...outline.metadata,
    measures: explained || cases.length ? [] : extractMeasures(outline, claimed),
    indicators: extractIndicators(outline, groups),
    meetings: [],
    bodies: [],
    cases,
    interprets: explained,
    memberUnits: null,
    memberUnitsOf: null,
    memberUnitsEvidence: [],
    duties: [],
    procedures: [],
    units: [],
    citedPolicies: citedPolicies(outline),
    warnings: [],
  };
}

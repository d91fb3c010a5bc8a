import type { Facts } from "../domain/facts.ts";
import type { Outline } from "../domain/outline.ts";
import { citedPolicies } from "./extract/cited-policies.ts";
import { weigh } from "./extract/doubtful-names.ts";
import { extractCases } from "./extract/extract-cases.ts";
import { extractIndicators } from "./extract/extract-indicators.ts";
import { extractMeasures } from "./extract/extract-measures.ts";
import { indicatorGroups } from "./extract/indicator-groups.ts";
import { interprets } from "./extract/interprets.ts";
import { findLeftOut } from "./extract/left-out.ts";
import { collectUnits, type UnitContext } from "./meetings/collect-units.ts";
import { extractMeetings } from "./meetings/extract-meetings.ts";
import { factsAsPublished, normaliseOutline } from "./outline/as-published.ts";

/**
 * Everything a notice states, each fact with the clause and the words, as published, that state it. Pure.
 * @param context what the text does not tell of its units: the jurisdiction, units already known, lines of the data file
 */
export function extractFacts(published: Outline, context: UnitContext = {}): Facts {
  const outline = normaliseOutline(published);
  const groups = indicatorGroups(outline);
  const cases = extractCases(outline);
  const explained = interprets(outline.metadata.title);
  const claimed = new Set([...groups.map(({ clause }) => clause), ...cases.map(({ evidence }) => evidence.clause)]);
  const stated: Omit<Facts, "units" | "warnings"> = {
    ...outline.metadata,
    measures: explained || cases.length ? [] : extractMeasures(outline, claimed).map(weigh),
    indicators: extractIndicators(outline, groups).map(weigh),
    ...extractMeetings(outline, { groups }),
    cases,
    interprets: explained,
    citedPolicies: citedPolicies(outline),
  };
  const facts = factsAsPublished({ ...stated, units: collectUnits(stated, outline, context) }, published);
  return { ...facts, warnings: findLeftOut(published, facts).map(({ evidence, why }) => `${evidence.clause}：${why}：${evidence.quote}`) };
}

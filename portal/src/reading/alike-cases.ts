interface Named {
  id: string;
  name: string;
}

/** Another case. */
interface AlikeCase {
  id: string;
  title: string;
  jurisdiction: Named;
}

interface ExpressedElsewhere {
  id: string;
  level: number;
  jurisdiction: Named;
  leads: { unit: Named }[];
  caseStudies: AlikeCase[];
}

/** A case with what it shows, as the document CASE returns it. */
export interface ShownCase {
  id: string;
  jurisdiction: Named;
  indicators: { concept: (Named & { indicators: ExpressedElsewhere[] }) | null }[];
  measures: { caseStudies: AlikeCase[] }[];
}

/** Other cases of the same indicators, here or in another place, and of the same measures; each once. */
export function alikeCases({ id, indicators, measures }: ShownCase): AlikeCase[] {
  const all = [
    ...indicators.flatMap(({ concept }) => concept?.indicators.flatMap(({ caseStudies }) => caseStudies) ?? []),
    ...measures.flatMap(({ caseStudies }) => caseStudies),
  ];
  return [...new Map(all.filter((other) => other.id !== id).map((other) => [other.id, other])).values()];
}

/** The first-level indicators that a case is about, as other places have them, and who leads them there. */
export function takenUpElsewhere({ jurisdiction, indicators }: ShownCase) {
  return indicators.flatMap(({ concept }) => {
    const places = (concept?.indicators ?? []).filter((other) => other.level === 1 && other.jurisdiction.id !== jurisdiction.id);
    return concept && places.length > 0 ? [{ concept: concept.name, places }] : [];
  });
}

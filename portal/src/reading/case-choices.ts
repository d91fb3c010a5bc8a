interface Named {
  id: string;
  name: string;
}
type Led = { leads: { unit: Named }[] };

/** What a case can be found by. */
export interface Findable {
  jurisdiction: Named;
  submittedBy: Named | null;
  indicators: (Led & { concept: Named | null })[];
  measures: Led[];
}

export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Where cases come from, what they are about and who submitted them or leads what they show, each with how many there are, most first. */
export function caseChoices(cases: readonly Findable[]): Record<"places" | "concepts" | "units", Choice[]> {
  const units = ({ submittedBy, indicators, measures }: Findable) => [
    ...(submittedBy ? [submittedBy] : []),
    ...[...indicators, ...measures].flatMap(({ leads }) => leads.map(({ unit }) => unit)),
  ];
  return {
    places: counted(cases.map(({ jurisdiction }) => [jurisdiction])).map((choice) => ({ ...choice, value: choice.label })),
    concepts: counted(cases.map(({ indicators }) => indicators.flatMap(({ concept }) => concept ?? []))),
    units: counted(cases.map(units)),
  };
}

/** How many of the lists name each, once a list. */
function counted(lists: readonly Named[][]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const list of lists)
    for (const [value, label] of new Map(list.map(({ id, name }) => [id, name]))) {
      const choice = choices.get(value) ?? { value, label, count: 0 };
      choice.count++;
      choices.set(value, choice);
    }
  return [...choices.values()].sort((a, b) => b.count - a.count);
}

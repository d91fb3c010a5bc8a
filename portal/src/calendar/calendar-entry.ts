import type { Citation, Named, Participation } from "../queries/shapes.ts";
import { actorUrl } from "../reading/actor-url.ts";
import { subjectName } from "../reading/subject-name.ts";

/** How far the words of a notice tell a date; see the type Timing of the API. */
interface Timing {
  kind: "RECURRING" | "DATED" | "YEARLESS" | "PERIODIC";
  text: string;
  rule: string | null;
  month: number | null;
  day: number | null;
  period: "WEEK" | "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR" | null;
  /** Within the span that was read. */
  dates: string[];
  /** From today on, for a year. */
  coming: string[];
}

/** One thing that a notice says the time of. */
export interface CalendarEntry {
  id: string;
  kind: "报送" | "会议" | "完成时限";
  what: string;
  url: string;
  /** As written. */
  when: string;
  /** Null where no calendar knows the words. */
  timing: Timing | null;
  by: { name: string; url: string }[];
  to: { name: string; url: string } | null;
  jurisdiction: Named;
  citation: Citation;
}

interface Stated {
  id: string;
  timing: Timing | null;
  jurisdiction: Named;
  policy: { status: string };
}
interface DutyNode extends Stated {
  text: string;
  due: string | null;
  cadence: string | null;
  by: Participation[];
  to: Participation | null;
  citation: Citation;
}
interface MeasureNode extends Stated {
  number: string | null;
  title: string;
  deadline: string;
  leads: { unit: Named }[];
  citation: Citation;
}
interface BodyNode extends Stated {
  name: string;
  cadence: { text: string; citation: Citation };
  conveners: Participation[];
}

/** What the document CALENDAR returns. */
interface CalendarAnswer {
  duties?: { nodes: DutyNode[] };
  measures?: { nodes: MeasureNode[] };
  meetingBodies?: { nodes: BodyNode[] };
}

const named = ({ actor, text }: Participation) => ({ name: text || actor.name, url: actorUrl(actor) });
const holds = ({ policy }: Stated) => policy.status === "IN_FORCE" || policy.status === "UNDATED";

/** The answer as entries; what a notice said that no longer holds is left out. */
export function calendarEntries({ duties, measures, meetingBodies }: CalendarAnswer): CalendarEntry[] {
  return [
    ...(duties?.nodes ?? []).filter(holds).map(({ text, due, cadence, by, to, ...duty }): CalendarEntry => {
      const [first] = by;
      const url = first ? `${actorUrl(first.actor)}#${duty.id}` : duty.citation.clause.url;
      return { ...duty, kind: "报送", what: text, url, when: due ?? cadence ?? "", by: by.map(named), to: to && named(to) };
    }),
    ...(meetingBodies?.nodes ?? []).filter(holds).map(({ name, cadence, conveners, ...body }): CalendarEntry => {
      const { text: when, citation } = cadence;
      return { ...body, kind: "会议", what: name, url: `/meetings/${body.id}`, when, by: conveners.map(named), to: null, citation };
    }),
    ...(measures?.nodes ?? []).filter(holds).map(({ number, title, deadline, leads, ...measure }): CalendarEntry => {
      const what = subjectName({ __typename: "Measure", id: measure.id, number, title });
      const by = leads.map(({ unit }) => ({ name: unit.name, url: `/units/${unit.id}` }));
      return { ...measure, kind: "完成时限", what, url: `/measures/${measure.id}`, when: deadline, by, to: null };
    }),
  ];
}

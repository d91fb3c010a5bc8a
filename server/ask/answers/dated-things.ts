import type { DaySpan } from "../../domain/day-span.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Period } from "../../domain/timing.ts";
import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import type { Place } from "../named.ts";

/** What can have a day. */
export type DatedWork = "duties" | "measures" | "meetings";

/** Something that is done on a day, or of which a notice does not tell when. */
export interface DatedThing {
  id: string;
  isSession: boolean;
  who: string[];
  what: string;
  /** When, as written; null where the notice gives no time. */
  written: string | null;
  /** Null where no calendar knows the words. */
  timing: { kind: string; month: number | null; day: number | null; period: Period | null; dates: string[] } | null;
  place: Place;
  said: Said;
}

interface Stated {
  id: string;
  timing: DatedThing["timing"];
  jurisdiction: Place;
  policy: { status: string };
  citation: Said;
}
interface Party {
  text: string;
}
interface Answer {
  duties?: List<Stated & { text: string; due: string | null; cadence: string | null; by: Party[] }>;
  measures?: List<Stated & { title: string; deadline: string | null; leads: Party[]; supports: Party[] }>;
  meetingBodies?: List<Stated & { name: string; cadence: { text: string; citation: Said }; conveners: Party[] }>;
}
interface List<Node> {
  pageInfo: { hasNextPage: boolean };
  nodes: Node[];
}

const DATED = /* GraphQL */ `
  query AskedDays($unit: String, $place: String, $from: Date!, $to: Date!, $duties: Boolean!, $measures: Boolean!, $meetings: Boolean!) {
    duties(unit: $unit, jurisdiction: $place, first: 100) @include(if: $duties) {
      pageInfo { hasNextPage }
      nodes { id text due cadence by { text } timing { ...Dated } jurisdiction { id name } policy { status } citation { ...Said } }
    }
    measures(unit: $unit, jurisdiction: $place, first: 100) @include(if: $measures) {
      pageInfo { hasNextPage }
      nodes { id title deadline leads { text } supports { text } timing { ...Dated } jurisdiction { id name } policy { status } citation { ...Said } }
    }
    meetingBodies(timed: true, unit: $unit, jurisdiction: $place, first: 100) @include(if: $meetings) {
      pageInfo { hasNextPage }
      nodes { id name cadence { text citation { ...Said } } conveners { text } timing { ...Dated } jurisdiction { id name } policy { status } }
    }
  }
  fragment Dated on Timing { kind month day period dates(from: $from, to: $to) }
  ${SAID}
`;

/** What a unit, a place or everybody has to do, with its dates in a span; `whole` is false where there is more of it than was read. */
export async function readDatedThings(
  read: ApiReader,
  { unit, place, work, span }: { unit: string | null; place: string | null; work: DatedWork[]; span: DaySpan },
): Promise<{ things: DatedThing[]; whole: boolean }> {
  const kinds = { duties: work.includes("duties"), measures: work.includes("measures"), meetings: work.includes("meetings") };
  const { duties, measures, meetingBodies } = (await read(DATED, { unit, place, ...span, ...kinds })) as Answer;
  const things = [
    ...inForce(duties).map(({ text, due, cadence, by, ...duty }) => thing(duty, { who: by, what: text, written: due ?? cadence })),
    ...inForce(meetingBodies).map(({ name, cadence: { text, citation }, conveners, ...body }) =>
      thing({ ...body, citation }, { who: conveners, what: name, written: text, isSession: true }),
    ),
    ...inForce(measures).map(({ title, deadline, leads, supports, ...measure }) =>
      thing(measure, { who: leads.length > 0 ? leads : supports, what: quoted(title), written: deadline }),
    ),
  ];
  return { things, whole: ![duties, measures, meetingBodies].some((list) => list?.pageInfo.hasNextPage) };
}

/** What a notice said that no longer holds is left out. */
function inForce<Node extends Stated>(list: List<Node> | undefined): Node[] {
  return (list?.nodes ?? []).filter(({ policy }) => policy.status === "IN_FORCE" || policy.status === "UNDATED");
}

function thing(
  { id, timing, jurisdiction, citation }: Omit<Stated, "policy">,
  { who, ...words }: Pick<DatedThing, "what" | "written"> & { who: Party[]; isSession?: boolean },
): DatedThing {
  return { id, isSession: false, ...words, who: who.map(({ text }) => text), timing, place: jurisdiction, said: citation };
}

import { type DaySpan, spanInWords } from "../../domain/day-span.ts";
import { holdsWhole } from "../../domain/holds-whole.ts";
import { quoted } from "../../domain/quoted.ts";
import { yearlessDate } from "../../domain/yearless-date.ts";
import type { ApiReader } from "../api-reader.ts";
import type { Aspect } from "../aspects.ts";
import type { Named, Place } from "../named.ts";
import { distinctSaid, inARow, type Reply, type Sentence } from "../sentence.ts";
import { type DatedThing, type DatedWork, readDatedThings } from "./dated-things.ts";

/** What can be asked of some days, and what of the notices answers it. */
const ASKED: Partial<Record<Aspect, { words: string; work: DatedWork[] }>> = {
  duties: { words: "要报送什么", work: ["duties"] },
  work: { words: "要完成什么", work: ["measures"] },
  agenda: { words: "要做什么", work: ["duties", "measures", "meetings"] },
  sessions: { words: "有哪些会要开", work: ["meetings"] },
  seats: { words: "有哪些会要开", work: ["meetings"] },
};
const MOST_DATES = 3;
const MOST_NAMES = 3;

/** Whether all that is asked can be asked of some days. */
export const isOfDays = (aspects: Aspect[]) => aspects.length > 0 && aspects.every((aspect) => ASKED[aspect]);

interface Asked {
  aspects: Aspect[];
  span: DaySpan;
}
interface PlacedReply {
  about: string;
  url: string;
  reply: Reply;
}

/** 规自局下个月要报什么: what of a unit's work falls on some days. */
export async function answerUnitDays(read: ApiReader, unit: Named, asked: Asked): Promise<PlacedReply> {
  const { things, whole } = await readDatedThings(read, { unit: unit.id, place: null, work: workOf(asked), span: asked.span });
  const reply = replyOf(things, asked, { lacking: `通知没有写${quoted(unit.name)}`, whole });
  return { about: `${unit.place.name} · ${unit.name} · ${spanInWords(asked.span)}`, url: calendarUrl({ unit: unit.id }, asked), reply };
}

/** 东丽区12月要报什么, 12月谁要开会: what falls on some days, place by place; of `place`, its name, or of all whose notices have any such thing. */
export async function answerPlaceDays(
  read: ApiReader,
  { place, isMeant }: { place: string | null; isMeant: (place: Place) => boolean },
  asked: Asked,
): Promise<PlacedReply[]> {
  const { things, whole } = await readDatedThings(read, { unit: null, place, work: workOf(asked), span: asked.span });
  // Who asks of a place is told what its notices give no time for; who asks of all of them is not.
  const meant = things.filter((thing) => isMeant(thing.place) && (place || thing.written !== null));
  const byPlace = Map.groupBy(meant, (thing) => thing.place.name);
  if (place && byPlace.size === 0) byPlace.set(place, []);
  const replies = [...byPlace].map(([name, ofPlace]) => ({
    about: `${name} · ${spanInWords(asked.span)}`,
    url: calendarUrl({ jurisdiction: name }, asked),
    reply: replyOf(ofPlace, asked, { lacking: `${name}的通知没有写`, whole }),
  }));
  const withAny = replies.filter(({ reply }) => reply.sentences.length > 0);
  return place || withAny.length === 0 ? replies : withAny;
}

const workOf = ({ aspects }: Asked) => [...new Set(aspects.flatMap((aspect) => ASKED[aspect]?.work ?? []))];

function calendarUrl(choice: Record<string, string>, { span }: Asked): string {
  return `/calendar?${new URLSearchParams({ month: span.from.slice(0, 7), ...choice })}`;
}

/** What falls on the days, in their order; what may fall on them and is not told to the day is a gap. */
function replyOf(things: DatedThing[], { aspects, span }: Asked, { lacking, whole }: { lacking: string; whole: boolean }): Reply {
  const sentences = [...onDates(things, span), ...withoutYear(things, span), ...inEveryPeriod(things, span)];
  const words = [...new Set(aspects.map((aspect) => ASKED[aspect]?.words))].join("、");
  const asWritten = things.filter(({ timing, written }) => timing === null && written !== null);
  const untimed = things.filter(({ timing, written }) => timing === null && written === null);
  const missing = [
    sentences.length === 0 ? `${lacking}${spanInWords(span)}${words}。` : "",
    listed("只写了多久一次、没有写哪一天，不能确定是不是在这段日子里", dayless(things, span)),
    listed("写的时间落不到日子上", asWritten),
    listed("没有写时间", untimed),
    whole ? "" : "写了时间的事太多，这里没有看全；请写明地区或单位，或者看日程。",
  ];
  return { sentences, missing: missing.filter(Boolean) };
}

function onDates(things: DatedThing[], span: DaySpan): Sentence[] {
  const dated = things.flatMap((thing) => (thing.timing && thing.timing.dates.length > 0 ? [{ thing, dates: thing.timing.dates }] : []));
  const inOrder = dated.sort((a, b) => (a.dates[0] as string).localeCompare(b.dates[0] as string));
  return inOrder.map(({ thing, dates }) => {
    const shown = dates.slice(0, MOST_DATES).map((date) => dateInWords(date, span));
    const more = dates.length > MOST_DATES ? `等 ${dates.length} 次` : "";
    return sentence(`${shown.join("、")}${more}`, [thing]);
  });
}

function withoutYear(things: DatedThing[], span: DaySpan): Sentence[] {
  const yearless = things.flatMap((thing) => {
    const { kind, month = null, day = null } = thing.timing ?? {};
    const date = kind === "YEARLESS" && month !== null ? yearlessDate({ month, day }, span) : null;
    return date === null ? [] : [{ thing, date, words: `${month}月${day === null ? "" : day < 0 ? "底" : `${day}日`}` }];
  });
  const inOrder = yearless.sort((a, b) => a.date.localeCompare(b.date));
  return inOrder.map(({ thing, words }) => sentence(`${words}（通知没有写哪一年）`, [thing]));
}

/** Once a month, on no day in particular, falls in every whole month. */
function inEveryPeriod(things: DatedThing[], span: DaySpan): Sentence[] {
  const sure = things.filter(({ timing }) => timing?.period && holdsWhole(timing.period, span));
  return joinAlike(sure).map((alike) => sentence("没有写哪一天", alike));
}

const dayless = (things: DatedThing[], span: DaySpan) => things.filter(({ timing }) => timing?.period && !holdsWhole(timing.period, span));

function sentence(when: string, alike: DatedThing[]): Sentence {
  const [{ who, what }] = alike as [DatedThing];
  // 各成员单位：各成员单位可于…报送 says it twice.
  const by = alike.length === 1 && who.some((name) => !what.includes(name)) ? `${inARow(who)}：` : "";
  return { text: `${when}：${by}${lineOf(alike, when)}。`, said: distinctSaid(alike.map(({ said }) => said)) };
}

/** What is done and when, in the notice's own words. */
function lineOf(alike: DatedThing[], when: string): string {
  const [{ what, written }] = alike as [DatedThing];
  const names = inARow(
    alike.map((each) => each.what),
    MOST_NAMES,
  );
  const asWritten = written && !`${when}${what}`.includes(written) ? `（${written}）` : "";
  return `${names}${asWritten}`;
}

function listed(gap: string, things: DatedThing[]): string {
  if (things.length === 0) return "";
  const groups = joinAlike(things);
  const lines = groups.slice(0, MOST_NAMES).map((alike) => lineOf(alike, ""));
  return `通知${gap}：${lines.join("；")}${groups.length > MOST_NAMES ? `；等 ${groups.length} 件` : ""}。`;
}

/** Sessions that one clause lays down for many bodies alike stand together; all else by itself. */
function joinAlike(things: DatedThing[]): DatedThing[][] {
  return [...Map.groupBy(things, ({ id, isSession, written, said }) => (isSession ? `${written} ${said.clause.id}` : id)).values()];
}

/** Without the year where the span has but one. */
function dateInWords(date: string, { from, to }: DaySpan): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${from.slice(0, 4) === to.slice(0, 4) ? "" : `${year}年`}${month}月${day}日`;
}

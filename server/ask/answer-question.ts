import { spanInWords } from "../domain/day-span.ts";
import { quoted } from "../domain/quoted.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import { answerClauses } from "./answer-clauses.ts";
import { answerBody } from "./answers/body-answer.ts";
import { answerPlaceDays, answerUnitDays, isOfDays } from "./answers/days-answer.ts";
import { answerPlace, isOfPlaces } from "./answers/place-answer.ts";
import { answerProcedures } from "./answers/procedure-answer.ts";
import { answerSubject } from "./answers/subject-answer.ts";
import { answerTopic } from "./answers/topic-answer.ts";
import { answerUnit } from "./answers/unit-answer.ts";
import type { ApiReader } from "./api-reader.ts";
import { type AskedDays, askedDays } from "./asked-days.ts";
import type { Aspect } from "./aspects.ts";
import { type Finding, findNames, findPassages, type ReadNamed } from "./find-names.ts";
import { headed, type Named, type NamedKind } from "./named.ts";
import { type Mention, type Question, readQuestion } from "./read-question.ts";
import type { Reply } from "./sentence.ts";

/** One way in which a question can be meant, and the answer to that. */
export interface Reading extends Reply {
  about: string;
  url: string;
  /** Where it is about just one indicator or measure. */
  subject: Named | null;
}

/** `refusal` says why there are no readings. */
export interface Answered {
  readings: Reading[];
  refusal: string | null;
  /** How words that say it less exactly were read: “下个月”按2026年12月理解。 */
  understood?: string | null;
}

interface AskParts {
  read: ApiReader;
  search: SearchEngine;
  readNamed: ReadNamed;
  /** Places to answer for: ids; null for all. */
  places: string[] | null;
  /** The day on which it is asked, ISO 8601: what 下个月 counts from. */
  today: string;
}

/** More ways to mean it than a reader can take in: the place has to be said. */
const MOST_READINGS = 6;
const PAGES: Record<NamedKind, string> = { INDICATOR: "indicators", MEASURE: "measures", UNIT: "units", MEETING_BODY: "meetings" };
const CAN_ASK =
  "可以问：某个指标、举措由谁牵头、谁配合、卡住了找哪个会、什么时候完成；某个单位牵头什么、要报送什么；某个会议由谁召集、多久开一次、有哪些成员；某个地区或单位下个月要报送什么、有哪些会；某份通知第几部分写了什么。";

/**
 * A question in Chinese, answered from what the notices say, or refused with what was not understood or not found. Nothing is guessed: a word
 * that is no name, no way to ask and no filler refuses the question; a name of several things is answered for each.
 */
export async function answerQuestion(text: string, parts: AskParts): Promise<Answered> {
  const days = askedDays(text.normalize("NFKC"), parts.today);
  const ofDays = days && (await answerDays(days, parts));
  if (ofDays) return ofDays;
  const clauses = await answerClauses(text, parts);
  if (clauses && (clauses.isNamed || clauses.refusal)) return clauses;
  const found = await answerAtAnyTime(text, parts);
  // 第3条 may be an article of one notice and a measure of another.
  return clauses ? { ...clauses, readings: [...clauses.readings, ...found.readings] } : found;
}

async function answerAtAnyTime(text: string, parts: AskParts): Promise<Answered> {
  const found = await findNames(text, parts);
  const { asked, unread } = whatIsAsked(found);
  if (asked.length > MOST_READINGS) return refuse(tooMany(asked));
  if (asked.length > 0) return { readings: await Promise.all(asked.map((each) => answer(each, parts.read))), refusal: null };
  const nameless = readQuestion(found.question, { ...found.known, candidates: [] });
  return (
    (await answerPlaces(nameless, found, parts)) ??
    (await answerTopics(nameless, found, parts)) ??
    refuse(notUnderstood(unread, found.known.placeWords))
  );
}

/** 规自局下个月要报什么, 12月谁要开会; null where it asks for something that has no days. */
async function answerDays({ rest, span, understood }: AskedDays, parts: AskParts): Promise<Answered | null> {
  const found = await findNames(rest, parts);
  const { asked } = whatIsAsked(found);
  const nameless = readQuestion(found.question, { ...found.known, candidates: [] });
  const ofUnits =
    asked.length > 0 && asked.every(({ aspects, targets }) => isOfDays(aspects) && targets.every(({ kind }) => kind === "UNIT"));
  const ofPlaces = asked.length === 0 && nameless.unread.length === 0 && isOfDays(nameless.aspects);
  if (!ofUnits && !ofPlaces) return null;
  if (!span) return refuse(understood ?? "");
  if (asked.length > MOST_READINGS) return refuse(tooMany(asked));
  const { aspects } = nameless;
  const places = found.places.length > 0 ? found.places : [null];
  const answers = ofUnits
    ? asked.flatMap((each) => each.targets.map((unit) => answerUnitDays(parts.read, unit, { aspects: each.aspects, span })))
    : places.map((place) => answerPlaceDays(parts.read, { place, isMeant: found.isMeant }, { aspects, span }));
  const readings = (await Promise.all(answers)).flat().map(({ reply, ...about }) => ({ ...about, subject: null, ...reply }));
  if (readings.length > MOST_READINGS) {
    return refuse(`${readings.length} 个地区的通知写了这样的事，一次答不完。请在问题里写明地区或单位。`);
  }
  if (readings.length === 0) return refuse(`收录的通知没有写${spanInWords(span)}的事。`);
  return { readings, refusal: null, understood };
}

/** What one reading is about: one thing or several together, with the units whose part in them is asked about. */
interface Asked extends Pick<Question, "aspects" | "asksWhich"> {
  targets: Named[];
  units: Named[];
  /** The words of the question that mean the first of them. */
  words: string;
}

/** One reading for each place where every word of the question is understood, and in it for each thing that a name can mean; else what is not. */
function whatIsAsked({ question, known }: Finding): { asked: Asked[]; unread: string[] } {
  const places = Map.groupBy(known.candidates, ({ place }) => place.id);
  const questions = [[], ...places.values()].map((candidates) => readQuestion(question, { ...known, candidates }));
  const [nearest] = questions.toSorted((a, b) => a.unread.join("").length - b.unread.join("").length) as [Question];
  const inOnePlace = questions.filter(({ unread }) => unread.length === 0).flatMap(meant);
  const asked = inOnePlace.length > 0 ? inOnePlace : acrossPlaces(readQuestion(question, known));
  // The same question is answered in the same order, whatever the search finds first.
  const place = ({ targets }: Asked) => `${targets[0]?.place.name} ${targets[0]?.id}`;
  return { asked: asked.toSorted((a, b) => place(a).localeCompare(place(b))), unread: nearest.unread };
}

/** 纳税和跨境贸易谁牵头, where no place has both: each for itself. */
function acrossPlaces(question: Question): Asked[] {
  const { mentions, unread } = question;
  const alike = mentions.every(areUnits) || !mentions.some(areUnits);
  return unread.length === 0 && alike ? mentions.flatMap((mention) => meant({ ...question, mentions: [mention] })) : [];
}

function meant({ aspects, asksWhich, mentions }: Question): Asked[] {
  const others = mentions.filter((mention) => !areUnits(mention));
  const [first, ...more] = others.length > 0 ? others : mentions;
  const units = others.length > 0 ? mentions.filter(areUnits).flatMap(({ meanings }) => meanings) : [];
  return (first?.meanings ?? []).map((target) => ({
    aspects,
    asksWhich,
    units,
    words: first?.words ?? "",
    targets: [target, ...more.flatMap(({ meanings }) => meanings.filter((other) => areOfOneNotice(target, other)))],
  }));
}

/** 第1条和第2条 are of one notice. */
const areOfOneNotice = ({ numbered }: Named, other: Named) => !numbered || !other.numbered || numbered.policyId === other.numbered.policyId;

const areUnits = ({ meanings }: Mention) => meanings.every(({ kind }) => kind === "UNIT");

function tooMany(asked: Asked[]): string {
  const meant = asked.flatMap(({ targets }) => targets[0] ?? []);
  const places = [...new Set(meant.map(({ place }) => place.name))];
  const choice = places.length > 1 ? `请在问题里写明地区：${places.slice(0, 12).join("、")}。` : "请写出全名，或者上一级指标的名字。";
  return `${quoted(asked[0]?.words ?? "")}有 ${asked.length} 种可能的所指，无法确定问的是哪一个。${choice}`;
}

async function answer({ targets, units, aspects, asksWhich }: Asked, read: ApiReader): Promise<Reading> {
  const replies = await Promise.all(
    targets.map((target) => {
      if (target.kind === "UNIT") return answerUnit(read, target, aspects);
      if (target.kind === "MEETING_BODY") return answerBody(read, target, aspects, units);
      return answerSubject(read, target, units.length > 0 ? asksWhich : aspects, units);
    }),
  );
  const [first] = targets as [Named, ...Named[]];
  const only = targets.length === 1 && (first.kind === "INDICATOR" || first.kind === "MEASURE");
  return {
    about: `${first.place.name} · ${targets.map(headed).join("、")}`,
    url: `/${PAGES[first.kind]}/${first.id}`,
    subject: only ? first : null,
    sentences: replies.flatMap(({ sentences }) => sentences),
    missing: [...new Set(replies.flatMap(({ missing }) => missing))],
  };
}

/** 某区有哪些指标 names nothing but a place. */
async function answerPlaces({ aspects, unread }: Question, { places }: Finding, { read }: AskParts): Promise<Answered | null> {
  if (unread.length > 0 || places.length === 0 || places.length > MOST_READINGS || !isOfPlaces(aspects)) return null;
  const answers = await Promise.all(places.map((place) => answerPlace(read, place, aspects)));
  return { readings: answers.map(({ about, url, reply }) => ({ about, url, subject: null, ...reply })), refusal: null };
}

/** 提前多久报议题, 企业问题解决不了怎么办 name nothing of the graph: duties and procedures whose words are asked for answer them. */
async function answerTopics(
  { aspects, unread: words }: Question,
  { places, clauseIds: ofAll, isMeant }: Finding,
  { read, search }: AskParts,
): Promise<Answered | null> {
  const isAskable = words.length > 0 && words.every((word) => word.length > 1);
  const asks = (...some: Aspect[]) => isAskable && some.some((one) => aspects.includes(one));
  // The words alone find what the rest of the question hid.
  const alone = asks("when", "duties", "stuck", "steps") ? await findPassages(search, [...places, ...words].join(" ")) : [];
  const clauseIds = [...new Set([...ofAll, ...alone])];
  const topics = asks("when", "duties") ? await answerTopic(read, { clauseIds, words, aspects, isMeant }) : [];
  const procedures = topics.length === 0 && asks("stuck", "steps") ? await answerProcedures(read, { clauseIds, words, isMeant }) : [];
  const found = [...topics, ...procedures];
  if (found.length === 0) return null;
  const readings = found.map(({ about, reply, url }) => ({ about, url, subject: null, ...reply }));
  return { readings: readings.slice(0, MOST_READINGS), refusal: null };
}

function notUnderstood(unread: string[], [place]: string[]): string {
  if (unread.length === 0) return `没有读懂问的是哪个指标、举措、单位或会议。${CAN_ASK}`;
  return `${place ? `${place}的通知` : "收录的通知"}里没有找到能回答${unread.map(quoted).join("、")}的内容。${CAN_ASK}`;
}

function refuse(refusal: string): Answered {
  return { readings: [], refusal };
}

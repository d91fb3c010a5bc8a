import { findCadence } from "./cadence.ts";
import { findConveners } from "./conveners.ts";
import { type MeetingDraft, MOST_MEETINGS, newMeeting, resolveMeeting } from "./meeting-draft.ts";
import { isMeetingName, MEETING_KIND, meetingKey, trimMeetingName } from "./meeting-name.ts";
import { evidenceOf, type Passage, type Sentence } from "./passages.ts";

/** 全体会议由…, 领导小组会原则上每季度…: a meeting as the subject of a sentence. */
export const SUBJECT = new RegExp(
  `^(?:其中，?)?([^，。；：、]{0,40}?(?:${MEETING_KIND}|\\p{Script=Han}{2,12}会议))(?:（[^）]*）)?(?=一般|原则上|通常|由|每|定期|不定期|适时|根据|实行|实施|按|分为|分|主要|负责|以|对|可|应|要|须|设|下设|的?召集人|的?副召集人|办公室|成员|，|必要时|在|仍|不能|无法|难以|未能|协调不|解决不|决定不|审议|研究|讨论|确定|议定|决定)`,
  "u",
);
/** 各专班要按季度组织召开…会商会议, 联络员原则上每半年召开1次例会. */
const HELD_BY = new RegExp(
  `^([^，。；：]{2,24}?)(?:要|应当?|须|可|原则上|一般|负责|至少|(?:实行|建立|执行)(?:定期)?(?:工作)?(?:例会|会议|调度|会商)制度|，)*(?=每|按[年季月周]|定期|组织|召开)[^，。；]{0,16}?召开([^，。；]{0,24}?(?:${MEETING_KIND}|会议))(?=$|[，。；、]|研究|通报|分析|听取|协调|，)`,
);

/** 在联席会议召开之前，可召开联络员会议，研究讨论…: a session that prepares another. */
const PREPARES =
  /^(在[^，。；]{2,24}?会议?召开之?前)，(?:可|应当?|要|先|一般|由[^，]{2,20}?)*(?:组织|主持)?召开([^，。；召开]{2,12}会议)(?=，)/;

/** Does the section under a heading such as 定期会商 name the meeting itself? */
export function namesHeldHere(passage: Passage): boolean {
  if (/(?:会议|例会|[^机]会)(?:制度)?$/.test(passage.heading)) return false;
  return passage.sentences.some((sentence) => {
    const held = sentence.text.match(HELD_BY);
    return held !== null && isMeetingName(trimMeetingName(held[2] as string)) && findCadence(sentence.text)?.specific === true;
  });
}

/** The meeting that a sentence is about by its first words; a new one where it says who convenes it or how often. */
export function subjectOf(sentence: Sentence, drafts: MeetingDraft[], scope: string): MeetingDraft | null {
  const name = sentence.text.match(SUBJECT)?.[1];
  if (!name || !isMeetingName(name)) return null;
  // 涉及某事项的联席会议 is said of a meeting, and is none by itself.
  if (name.includes("的")) return resolveMeeting(drafts, name.slice(name.lastIndexOf("的") + 1), scope);
  const known = resolveMeeting(drafts, name, scope);
  const rest = sentence.text.slice(name.length);
  const { convener } = findConveners(rest);
  // 河长会议 beside 总河长会议: another convener makes another meeting of a name that could be short for it.
  const other =
    known?.fact.convener && convener && convener !== known.fact.convener && ![known.fact.name, ...known.fact.aliases].includes(name);
  if (known && !other && (known.scope === scope || known.joint || meetingKey(known.fact.name) === meetingKey(name))) return known;
  if (
    (/^联席会议?$/.test(name) && drafts.some(({ fact }) => fact.rule === "joint-meeting")) ||
    /^(?:本|该|各|按|对|经|由|将|在|通过|提请|参加)/.test(name)
  )
    return known;
  if ((!convener && !findCadence(rest)?.specific) || drafts.length >= MOST_MEETINGS) return known;
  const draft = newMeeting(name, sentence, scope, "meeting-sentence");
  drafts.push(draft);
  return draft;
}

/** Who holds which meeting how often: 各指标专班要按季度组织召开本指标调度会商工作会议; each comma part of a sentence may say it of another. */
export function heldMeetings(sentence: Sentence, drafts: MeetingDraft[], passage: Passage): MeetingDraft[] {
  const prepares = sentence.text.match(PREPARES);
  const prepared = prepares && preparingMeeting(prepares[2] as string, prepares[1] as string, sentence, drafts, passage);
  if (prepared) return [prepared];
  const [whole, ...parts] = [sentence.text, ...sentence.text.split("，").slice(1)];
  const first = heldMeeting(whole, sentence, drafts, passage);
  return [...(first ? [first] : []), ...parts.flatMap((part) => heldApart(part, sentence, drafts, passage) ?? [])];
}

/** A meeting of a later comma part, whose cadence is that part's. */
function heldApart(part: string, sentence: Sentence, drafts: MeetingDraft[], passage: Passage): MeetingDraft | null {
  const known = drafts.length;
  const draft = heldMeeting(part, sentence, drafts, passage);
  const cadence = findCadence(part);
  if (!draft || !cadence || drafts.length === known) return draft;
  Object.assign(draft.fact, { cadence: cadence.text, cadenceEvidence: evidenceOf(sentence) });
  draft.cadenceSpecific = cadence.specific;
  return draft;
}

function heldMeeting(words: string, sentence: Sentence, drafts: MeetingDraft[], passage: Passage): MeetingDraft | null {
  const match = words.match(HELD_BY);
  if (!match || !findCadence(words)?.specific) return null;
  const holder = match[1] as string;
  const object = trimMeetingName(match[2] as string);
  const bare = !isMeetingName(object) || /^(?:工作)?(?:例会|会议)$/.test(object);
  const people = /(?:联络员|联系人|成员|召集人)$/.test(holder);
  if (bare && !people && !/(?:领导小组|专班|工作组|指挥部|委员会|委会|联席会议办公室)$/.test(holder)) return null;
  const name = bare ? `${holder.replace(/^各/, "")}${people || !object.endsWith("例会") ? "会议" : object}` : object;
  const known = resolveMeeting(drafts, name, passage.scope);
  if (known || drafts.length >= MOST_MEETINGS) return known;
  const draft = newMeeting(name, sentence, passage.scope, "meeting-held-by");
  if (bare && people) draft.fact.aliases = [`${holder}${/例会/.test(object) ? "例会" : "会"}`];
  if (!bare) Object.assign(draft.fact, { convener: holder, convenerEvidence: evidenceOf(sentence) });
  drafts.push(draft);
  return draft;
}

function preparingMeeting(name: string, when: string, sentence: Sentence, drafts: MeetingDraft[], passage: Passage): MeetingDraft | null {
  const known = resolveMeeting(drafts, name, passage.scope);
  if (known || !isMeetingName(name) || drafts.length >= MOST_MEETINGS) return known;
  const draft = newMeeting(name, sentence, passage.scope, "meeting-held-by");
  Object.assign(draft.fact, { cadence: when, cadenceEvidence: evidenceOf(sentence) });
  drafts.push(draft);
  return draft;
}

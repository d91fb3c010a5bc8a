import { foldName } from "../../domain/fold-name.ts";
import type { Outline } from "../../domain/outline.ts";
import { findCadence } from "./cadence.ts";
import { findConveners, findNamedPerson } from "./conveners.ts";
import { findEscalations, findFilings } from "./escalations.ts";
import { findJointMeetings } from "./joint-meetings.ts";
import { hasDetail, type MeetingDraft, newMeeting, resolveMeeting } from "./meeting-draft.ts";
import { isMeetingName, isShortMeetingName, MEETING_KIND, meetingKey, meetingOfHeading, trimMeetingName } from "./meeting-name.ts";
import type { Office } from "./offices.ts";
import { evidenceOf, evidenceOfHeading, type Passage, type Sentence } from "./passages.ts";

/** 全体会议由…, 领导小组会原则上每季度…: a meeting as the subject of a sentence. */
const SUBJECT = new RegExp(
  `^(?:其中，?)?([^，。；：、]{0,40}?(?:${MEETING_KIND}|\\p{Script=Han}{2,12}会议))(?:（[^）]*）)?(?=一般|原则上|通常|由|每|定期|不定期|适时|根据|实行|实施|按|分为|分|主要|负责|以|对|可|应|要|须|设|下设|的?召集人|的?副召集人|办公室|成员|，|必要时|在|审议|研究|讨论|确定|议定|决定)`,
  "u",
);
/** 各专班要按季度组织召开…会商会议, 联络员原则上每半年召开1次例会. */
const HELD_BY = new RegExp(
  `^([^，。；：]{2,24}?)(?:要|应当?|须|可|原则上|一般|负责|至少|，)*(?=每|按[年季月周]|定期|组织|召开)[^，。；]{0,16}?召开([^，。；]{0,24}?(?:${MEETING_KIND}|会议))(?=$|[，。；、]|研究|通报|分析|听取|协调|，)`,
);

/** The meetings that a notice establishes or lays down rules for, with what it says of each. */
export function findMeetings(outline: Outline, passages: Passage[], offices: Office[]): MeetingDraft[] {
  const drafts: MeetingDraft[] = [];
  const joints = findJointMeetings(outline, passages);
  for (const { name, sentence, subject, leader } of joints) {
    const draft = newMeeting(name, sentence, sentence.passage.scope, "joint-meeting", 0.97);
    draft.joint = subject;
    draft.fact.aliases = joints.length === 1 ? ["联席会议"] : [];
    draft.fact.convener = leader;
    drafts.push(draft);
  }
  const headed = new Map<Passage, MeetingDraft>();
  for (const passage of passages) {
    const name = passage.heading ? meetingOfHeading(passage.heading) : null;
    if (!name || namesHeldHere(passage)) continue;
    const held = drafts.find((draft) => draft.scope === passage.scope && meetingKey(draft.fact.name) === meetingKey(name));
    const known = resolveMeeting(
      drafts.filter((draft) => draft.joint),
      name,
      passage.scope,
    );
    const draft =
      held ??
      (known && /联席会议?$/.test(name) ? known : newMeeting(name, headingSentence(passage), passage.scope, "meeting-heading", 0.93));
    if (!drafts.includes(draft)) drafts.push(draft);
    headed.set(passage, draft);
  }
  const joint = drafts.find((draft) => draft.joint) ?? null;
  let founded: MeetingDraft | null = null;
  for (const passage of passages) {
    const own =
      [...passage.above, passage]
        .reverse()
        .map((above) => headed.get(above))
        .find(Boolean) ?? null;
    let current = own ?? joint;
    for (const sentence of passage.sentences) {
      founded = drafts.find(({ fact }) => fact.evidence.quote === sentence.raw && fact.rule === "joint-meeting") ?? null;
      const subject = subjectOf(sentence, drafts, passage.scope) ?? heldMeeting(sentence, drafts, passage) ?? founded;
      if (!subject && startsWithOther(sentence.text) && !own) continue;
      current = subject ?? current;
      if (!current) continue;
      current.said.push(sentence);
      read(current, sentence, drafts);
    }
    if (joint || own) readPersons(passage, own ?? (joint as MeetingDraft));
  }
  seatOffices(drafts, joint, offices);
  const kept = drafts.filter((draft) => hasDetail(draft) || (draft.joint && draft.said.length > 0));
  addSessions(kept, joint, passages);
  addAliases(kept, passages);
  return kept;
}

function headingSentence(passage: Passage): Sentence {
  return { raw: evidenceOfHeading(passage).quote, text: passage.heading, passage, continues: false };
}

/** Does the section under a heading such as 定期会商 name the meeting itself? */
function namesHeldHere(passage: Passage): boolean {
  if (/(?:会议|例会|[^机]会)(?:制度)?$/.test(passage.heading)) return false;
  return passage.sentences.some((sentence) => {
    const held = sentence.text.match(HELD_BY);
    return held !== null && isMeetingName(trimMeetingName(held[2] as string)) && findCadence(sentence.text)?.specific === true;
  });
}

/** The meeting that a sentence is about by its first words; a new one where it says who convenes it or how often. */
function subjectOf(sentence: Sentence, drafts: MeetingDraft[], scope: string): MeetingDraft | null {
  const name = sentence.text.match(SUBJECT)?.[1];
  if (!name || !isMeetingName(name)) return null;
  const known = resolveMeeting(drafts, name, scope);
  const rest = sentence.text.slice(name.length);
  const { convener } = findConveners(rest);
  // 河长会议 beside 总河长会议: another convener makes another meeting of a name that could be short for it.
  const other =
    known?.fact.convener && convener && convener !== known.fact.convener && ![known.fact.name, ...known.fact.aliases].includes(name);
  if (known && !other && (known.scope === scope || known.joint || meetingKey(known.fact.name) === meetingKey(name))) return known;
  if (
    (/^联席会议?$/.test(name) && drafts.some(({ fact }) => fact.rule === "joint-meeting")) ||
    /^(?:本|该|各|按|对|经|将|在|通过|提请|参加)/.test(name)
  )
    return known;
  if (!convener && !findCadence(rest)?.specific) return known;
  const draft = newMeeting(name, sentence, scope, "meeting-sentence", 0.9);
  drafts.push(draft);
  return draft;
}

/** Who holds which meeting how often: 各指标专班要按季度组织召开本指标调度会商工作会议. */
function heldMeeting(sentence: Sentence, drafts: MeetingDraft[], passage: Passage): MeetingDraft | null {
  const match = sentence.text.match(HELD_BY);
  if (!match || !findCadence(sentence.text)?.specific) return null;
  const holder = match[1] as string;
  const object = trimMeetingName(match[2] as string);
  const bare = !isMeetingName(object) || /^(?:工作)?(?:例会|会议)$/.test(object);
  const people = /(?:联络员|联系人|成员|召集人)$/.test(holder);
  if (bare && !people && !/(?:领导小组|专班|工作组|指挥部|委员会)$/.test(holder)) return null;
  const name = bare ? `${holder.replace(/^各/, "")}${people || !object.endsWith("例会") ? "会议" : object}` : object;
  const known = resolveMeeting(drafts, name, passage.scope);
  if (known) return known;
  const draft = newMeeting(name, sentence, passage.scope, "meeting-held-by", 0.9);
  if (bare && people) draft.fact.aliases = [`${holder}${/例会/.test(object) ? "例会" : "会"}`];
  if (!bare) Object.assign(draft.fact, { convener: holder, convenerEvidence: evidenceOf(sentence) });
  drafts.push(draft);
  return draft;
}

/** 各成员单位要…, 联席会议办公室…: what follows is said of others. */
function startsWithOther(text: string): boolean {
  return /^(?:各|有关|相关|联席会议?各?成员|成员单位|(?:联席会议?|领导小组)?办公室)/.test(text);
}

function read(draft: MeetingDraft, sentence: Sentence, drafts: MeetingDraft[]): void {
  const { fact } = draft;
  const conveners = findConveners(sentence.text);
  if (conveners.convener && conveners.rank > draft.convenerRank) {
    Object.assign(fact, { convener: conveners.convener, convenerEvidence: evidenceOf(sentence) });
    draft.convenerRank = conveners.rank;
  }
  if (conveners.deputy && !fact.deputyConvener)
    Object.assign(fact, { deputyConvener: conveners.deputy, deputyConvenerEvidence: evidenceOf(sentence) });
  const cadence = findCadence(sentence.text);
  if (cadence && (!fact.cadence || (cadence.specific && !draft.cadenceSpecific))) {
    Object.assign(fact, { cadence: cadence.text, cadenceEvidence: evidenceOf(sentence) });
    draft.cadenceSpecific = cadence.specific;
  }
  for (const escalation of findEscalations(sentence)) {
    const target = escalation.target && resolveMeeting(drafts, escalation.target, draft.scope);
    if (target === draft || (target && /办公室$/.test(escalation.target as string)) || own(draft, escalation.target)) continue;
    fact.escalatesTo.push(escalation);
  }
  fact.filings.push(...findFilings(sentence));
}

/** A meeting does not escalate to its own members or office. */
function own({ fact }: MeetingDraft, target: string | null): boolean {
  return target !== null && [fact.name, ...fact.aliases].some((name) => target.startsWith(name) && target !== name);
}

/** 总召集人：… in a list of members. */
function readPersons(passage: Passage, draft: MeetingDraft): void {
  for (const line of passage.lines) {
    const evidence = { quote: line.trim(), clause: passage.path };
    const convener = findNamedPerson(line, /(?:总|主)?\s*召\s*集\s*人/);
    if (convener && draft.convenerRank < 3) {
      Object.assign(draft.fact, { convener, convenerEvidence: evidence });
      draft.convenerRank = 3;
    }
    const deputy = findNamedPerson(line, /副\s*(?:总)?\s*召\s*集\s*人/);
    if (deputy && !draft.fact.deputyConvener) Object.assign(draft.fact, { deputyConvener: deputy, deputyConvenerEvidence: evidence });
  }
}

/** 联席会议办公室设在…: the office of the meeting it names, or of the joint meeting where it names none. */
function seatOffices(drafts: MeetingDraft[], joint: MeetingDraft | null, offices: Office[]): void {
  for (const { name, of, hosts, evidence, passage } of offices) {
    const draft = of ? resolveMeeting(drafts, of, passage.scope) : joint;
    if (!draft || draft.fact.office) continue;
    const full = of ? name : `${draft.fact.aliases[0] ?? draft.fact.name}${name}`;
    Object.assign(draft.fact, { office: `${full}（设在${hosts.join("、")}）`, officeHosts: hosts, officeEvidence: evidence });
  }
}

/** Meetings that the rules of a joint meeting describe are its sessions. */
function addSessions(drafts: MeetingDraft[], joint: MeetingDraft | null, passages: Passage[]): void {
  const divided = passages.flatMap((passage) => passage.sentences).filter(({ text }) => /分为|包括|设有/.test(text));
  for (const draft of drafts) {
    if (draft === joint) continue;
    if (joint) draft.fact.partOf = joint.fact.name;
    const parent = divided.find(({ text }) => text.includes(draft.fact.name) && !text.startsWith(draft.fact.name));
    const whole = parent && resolveMeeting(drafts, parent.text.match(SUBJECT)?.[1] ?? "", parent.passage.scope);
    if (whole && whole !== draft) draft.fact.partOf = whole.fact.name;
  }
}

/** The short forms that the notice uses: from each place that ends like a meeting, back as far as the full name allows. */
function addAliases(drafts: MeetingDraft[], passages: Passage[]): void {
  const ends = new RegExp(MEETING_KIND, "g");
  for (const passage of passages)
    for (const { text } of passage.sentences)
      for (const match of text.matchAll(ends)) {
        const end = match.index + match[0].length;
        for (const draft of drafts) {
          const alias = longestShortForm(text.slice(Math.max(0, end - 45), end), draft.fact.name);
          if (alias && resolveMeeting(drafts, alias, passage.scope) === draft && !draft.fact.aliases.includes(alias))
            draft.fact.aliases.push(alias);
        }
      }
}

function longestShortForm(before: string, full: string): string | null {
  if (foldName(before).endsWith(foldName(full))) return null;
  let best: string | null = null;
  for (let length = 2; length <= before.length; length++) {
    const candidate = before.slice(before.length - length);
    if (/[，。；：、（）]/.test(candidate)) break;
    if (/^[和暨与及或的由]/.test(candidate) || !isMeetingName(candidate) || candidate.length < 3) continue;
    if (isShortMeetingName(candidate, full) || (meetingKey(candidate) === meetingKey(full) && candidate !== full)) best = candidate;
    else if (best) break;
  }
  return best;
}

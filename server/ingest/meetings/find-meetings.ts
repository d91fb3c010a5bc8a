import type { Outline } from "../../domain/outline.ts";
import { addAliases } from "./add-aliases.ts";
import { addSessions } from "./add-sessions.ts";
import { findCadence } from "./cadence.ts";
import { findConveners, findNamedPerson } from "./conveners.ts";
import { findEscalations, findFilings, opensUnsettled } from "./escalations.ts";
import { findJointMeetings } from "./joint-meetings.ts";
import { hasDetail, type MeetingDraft, MOST_MEETINGS, newMeeting, resolveMeeting } from "./meeting-draft.ts";
import { meetingKey, meetingOfHeading } from "./meeting-name.ts";
import { heldMeetings, namesHeldHere, subjectOf } from "./meeting-subject.ts";
import type { Office } from "./offices.ts";
import { evidenceOf, evidenceOfHeading, type Passage, type Sentence } from "./passages.ts";

/** The meetings that a notice establishes or lays down rules for, with what it says of each. */
export function findMeetings(outline: Outline, passages: Passage[], offices: Office[]): MeetingDraft[] {
  const drafts: MeetingDraft[] = [];
  const joints = findJointMeetings(outline, passages);
  for (const { name, sentence, subject, leader } of joints) {
    const draft = newMeeting(name, sentence, sentence.passage.scope, "joint-meeting");
    draft.joint = subject;
    draft.fact.aliases = joints.length === 1 ? ["联席会议"] : [];
    draft.fact.convener = leader;
    drafts.push(draft);
  }
  const headed = new Map<Passage, MeetingDraft>();
  for (const passage of passages) {
    const convened = passage.sentences.some(({ text }) => /召集|召开|主持/.test(text) && findCadence(text));
    const name = passage.heading ? meetingOfHeading(passage.heading, convened) : null;
    if (!name || namesHeldHere(passage) || drafts.length >= MOST_MEETINGS) continue;
    const held = drafts.find((draft) => draft.scope === passage.scope && meetingKey(draft.fact.name) === meetingKey(name));
    const known = resolveMeeting(
      drafts.filter((draft) => draft.joint),
      name,
      passage.scope,
    );
    const draft =
      held ?? (known && /联席会议?$/.test(name) ? known : newMeeting(name, headingSentence(passage), passage.scope, "meeting-heading"));
    if (!drafts.includes(draft)) drafts.push(draft);
    headed.set(passage, draft);
  }
  const joint = drafts.find((draft) => draft.joint) ?? null;
  for (const passage of passages) {
    const own =
      [...passage.above, passage]
        .reverse()
        .map((above) => headed.get(above))
        .find(Boolean) ?? null;
    let current = own ?? joint;
    for (const sentence of passage.sentences) {
      const founded = drafts.find(({ fact }) => fact.evidence.quote === sentence.raw && fact.rule === "joint-meeting") ?? null;
      const subject =
        (opensWithOffice(sentence.text) ? heldMeetings(sentence, drafts, passage)[0] : null) ??
        subjectOf(sentence, drafts, passage.scope) ??
        heldMeetings(sentence, drafts, passage)[0] ??
        founded;
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

/** 各成员单位要…, 联席会议办公室…: what follows is said of others. */
function startsWithOther(text: string): boolean {
  return /^(?:各|有关|相关|联席会议?各?成员|成员单位|(?:联席会议?|领导小组)?办公室)/.test(text) && !opensUnsettled(text);
}

/** 联席会议办公室每月召开…: the office, and not its meeting, is who holds it. */
const opensWithOffice = (text: string) => /^[^，。；]{0,20}办公室(?:每|按|原则上|定期|至少)/.test(text);

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

/** A meeting does not escalate to its own members or office; who convenes it may settle what it cannot. */
function own({ fact }: MeetingDraft, target: string | null): boolean {
  return (
    target !== null && !target.endsWith("召集人") && [fact.name, ...fact.aliases].some((name) => target.startsWith(name) && target !== name)
  );
}

const CONVENER = /^\s*(?:[总主]\s*)?召\s*集\s*人\s*[：:]\s*(.+)$/;
const DEPUTY = /^\s*副\s*(?:总\s*)?召\s*集\s*人\s*[：:]\s*(.+)$/;

/** 总召集人：… in a list of members. */
function readPersons(passage: Passage, draft: MeetingDraft): void {
  for (const line of passage.lines) {
    const evidence = { quote: line.trim(), clause: passage.path };
    const convener = findNamedPerson(line, CONVENER);
    if (convener && draft.convenerRank < 3) {
      Object.assign(draft.fact, { convener, convenerEvidence: evidence });
      draft.convenerRank = 3;
    }
    const deputy = findNamedPerson(line, DEPUTY);
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

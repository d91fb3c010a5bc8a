import type { BodyFact, Facts, MeetingFact } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import { type IndicatorGroup, indicatorGroups } from "../extract/indicator-groups.ts";
import { findDuties } from "./duties.ts";
import { findBodies } from "./find-bodies.ts";
import { findMeetings } from "./find-meetings.ts";
import { type MeetingDraft, resolveMeeting } from "./meeting-draft.ts";
import { isSubsequence, meetingKey } from "./meeting-name.ts";
import { findMembers, type MemberList } from "./members.ts";
import { findOffices } from "./offices.ts";
import { readPassages } from "./passages.ts";
import { findProcedures } from "./procedures.ts";
import { takesUpAll } from "./takes-up.ts";

type MeetingFacts = Pick<Facts, "meetings" | "bodies" | "memberUnits" | "memberUnitsOf" | "memberUnitsEvidence" | "duties" | "procedures">;

/**
 * How a notice says its work is coordinated: what is convened (联席会议, 专题会, 会商) with its ladder of escalation, the standing bodies
 * and their members, recurring duties, and flows step by step. Pure; every fact cites a sentence of the outline.
 */
export function extractMeetings(outline: Outline, context: { groups?: IndicatorGroup[] } = {}): MeetingFacts {
  const passages = readPassages(outline);
  const text = foldSpace(outline.text);
  const members = findMembers(passages);
  const offices = findOffices(passages);
  const bodies = findBodies(outline, passages, context.groups ?? indicatorGroups(outline), members, offices);
  const drafts = findMeetings(outline, passages, offices);
  for (const draft of drafts) {
    nameTargets(draft, drafts, bodies);
    holdersOf(draft.fact, bodies);
    sessionOfBody(draft.fact, bodies);
    nameOffice(draft.fact, bodies, text);
    const takes = takesUpAll(draft, passages);
    if (takes) draft.fact.takesUpAll = takes;
  }
  return {
    meetings: drafts.map(({ fact }) => fact),
    bodies,
    ...memberUnits(members, drafts, bodies),
    duties: findDuties(passages),
    procedures: findProcedures(passages),
  };
}

/** 专题会 as written is the 某某工作专题会 of this notice. */
function nameTargets(draft: MeetingDraft, drafts: MeetingDraft[], bodies: BodyFact[]): void {
  for (const escalation of draft.fact.escalatesTo) {
    if (!escalation.target) continue;
    const meeting = resolveMeeting(drafts, escalation.target, draft.scope)?.fact.name;
    const body = bodies.find(({ name, aliases }) => [name, ...aliases].includes(escalation.target as string))?.name;
    const named = meeting ?? body;
    if (named) escalation.targetName = named;
  }
}

/** 各指标专班: every task force of the notice holds one of its own. */
function holdersOf(fact: MeetingFact, bodies: BodyFact[]): void {
  const each = fact.convener?.match(/^各(.+)$/)?.[1];
  if (!each) return;
  fact.heldBy = bodies
    .filter(({ kind, name }) => kind !== "office" && (name.endsWith(each) || name.endsWith(each.replace(/^.*(?=专班|工作组)/, ""))))
    .map(({ name }) => name);
}

/** 领导小组会 is a session of the 领导小组. */
function sessionOfBody(fact: MeetingFact, bodies: BodyFact[]): void {
  const of = meetingKey(fact.name).replace(/(?:全体|工作|专题)?会$/, "");
  const body = bodies.find(({ kind, name, aliases }) => kind !== "office" && [name, ...aliases].includes(of));
  const founded = bodies.filter(({ kind, rule }) => kind !== "office" && kind !== "committee" && rule !== "indicator-group");
  if (body) fact.partOf ??= body.name;
  else if (founded.length === 1 && /^副?组长$/.test(fact.convener ?? "")) fact.partOf ??= founded[0]?.name ?? null;
}

/** 联席会议下设办公室，办公室设在…: the office of the joint meeting, by its full name. */
function nameOffice(fact: MeetingFact, bodies: BodyFact[], text: string): void {
  const office = bodies.find(({ kind, evidence }) => kind === "office" && evidence.quote === fact.officeEvidence?.quote);
  if (!office || !fact.office) return;
  office.name = fact.office.replace(/（设在[\s\S]*$/, "");
  const written = [fact.name, ...fact.aliases].map((name) => `${name}办公室`).filter((name) => name !== office.name && text.includes(name));
  office.aliases = [...new Set([...office.aliases, ...written])];
}

/** The members of the body that the notice is about: the joint meeting's before the leading group's before any other's. */
function memberUnits(
  members: MemberList[],
  drafts: MeetingDraft[],
  bodies: BodyFact[],
): Pick<Facts, "memberUnits" | "memberUnitsOf" | "memberUnitsEvidence"> {
  const stated = members.filter(({ fromPosts }) => !fromPosts);
  const lists = stated.length > 0 ? stated : members;
  const rank = ({ of }: MemberList) => (of && /联席会议?$/.test(of) ? 3 : of && /领导小组|委员会/.test(of) ? 2 : of ? 1 : 0);
  const best = lists.reduce<MemberList | null>(
    (held, list) =>
      held === null || rank(list) > rank(held) || (rank(list) === rank(held) && list.units.length > held.units.length) ? list : held,
    null,
  );
  if (!best) return { memberUnits: null, memberUnitsOf: null, memberUnitsEvidence: [] };
  return { memberUnits: best.units, memberUnitsOf: ownerOf(best, drafts, bodies), memberUnitsEvidence: best.evidence };
}

function ownerOf(list: MemberList, drafts: MeetingDraft[], bodies: BodyFact[]): string | null {
  const { of } = list;
  if (!of) {
    const founded = bodies.filter(({ kind, rule }) => kind !== "office" && rule !== "indicator-group");
    const held =
      drafts.find(({ fact }) => fact.rule === "joint-meeting" && fact.evidence.clause === list.passage.path) ??
      drafts.find(({ joint }) => joint);
    return (
      held?.fact.name ??
      founded.find(({ kind }) => kind === "leading-group")?.name ??
      (founded.length === 1 ? (founded[0]?.name ?? null) : null)
    );
  }
  const meeting = /会议?$/.test(of) ? resolveMeeting(drafts, of, list.passage.scope)?.fact.name : undefined;
  return (
    meeting ??
    bodies.find(({ kind, name, aliases }) => kind !== "office" && ([name, ...aliases].includes(of) || isSubsequence(of, name)))?.name ??
    of
  );
}

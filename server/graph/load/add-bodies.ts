import type { BodyFact, Evidence, Facts, MeetingFact } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import type { MeetingBodyNode } from "../../domain/graph-model.ts";
import { bodyId, IdRegister } from "../../domain/ids.ts";
import { addEscalations, addFilings } from "./add-ladder.ts";
import { addParticipants } from "./add-participants.ts";
import type { Subjects } from "./add-subjects.ts";
import { evidenceOnly } from "./notice.ts";
import type { PlacedBody, PlacedMeeting } from "./placed-body.ts";
import type { Writing } from "./writing.ts";

const KINDS: Record<BodyFact["kind"], MeetingBodyNode["kind"]> = {
  "leading-group": "LEADING_GROUP",
  "task-force": "TASK_FORCE",
  "working-group": "WORKING_GROUP",
  committee: "COMMITTEE",
  office: "OFFICE",
  other: "WORKING_GROUP",
};

/** Meetings, leading groups, 专班, offices: the nodes first, so that every name finds its body; then who belongs where, and the ladder. */
export function addBodies(writing: Writing, subjects: Subjects, facts: Facts): void {
  const { draft, notice, actors } = writing;
  const ids = new IdRegister();
  let position = 0;
  const place = <Fact extends MeetingFact | BodyFact>(
    fact: Fact,
    kind: MeetingBodyNode["kind"],
    cadence: string | null,
    cadenceEvidence?: Evidence,
  ) => {
    const id = ids.claim(bodyId(notice.policyId, fact.name), `${foldName(fact.name)}|${fact.evidence.clause}`);
    addBodyNode(writing, id, fact, { kind, position, cadence, cadenceEvidence });
    position += 1;
    actors.addBody(id, [fact.name, ...fact.aliases], fact.evidence.clause);
    return { id, fact };
  };
  const meetings: PlacedMeeting[] = facts.meetings.map((fact) => place(fact, kindOfMeeting(fact), fact.cadence, fact.cadenceEvidence));
  const bodies: PlacedBody[] = facts.bodies.map((fact) => {
    // 各专班按季度召开…会商会议 says how often each of them meets.
    const held = facts.meetings.find(({ heldBy, cadence }) => cadence !== null && heldBy.includes(fact.name));
    return place(fact, KINDS[fact.kind], held?.cadence ?? null, held?.cadenceEvidence);
  });

  for (const { id, fact } of meetings) addSessions(writing, id, fact);
  for (const { id, fact } of bodies) addTakenUp(writing, subjects, id, fact);
  for (const { id, fact } of meetings) {
    if (!fact.takesUpAll) continue;
    draft.addEdge("TAKEN_UP_BY", notice.policyId, id, {}, notice.cite(fact.takesUpAll, fact, `${fact.name} 研究的事项`));
  }
  addParticipants(writing, facts, meetings, bodies);
  for (const { id, fact } of meetings) {
    addEscalations(writing, id, fact);
    addFilings(writing, id, fact);
  }
}

function kindOfMeeting({ name, partOf, heldBy }: MeetingFact): MeetingBodyNode["kind"] {
  return partOf === null && heldBy.length === 0 && /联席会议?$/.test(foldName(name)) ? "JOINT_MEETING" : "SESSION";
}

function addBodyNode(
  { draft, notice }: Writing,
  id: string,
  fact: MeetingFact | BodyFact,
  about: { kind: MeetingBodyNode["kind"]; position: number; cadence: string | null; cadenceEvidence?: Evidence },
): void {
  const { name, aliases, evidence } = fact;
  const { kind, position, cadence, cadenceEvidence = evidence } = about;
  const cited = notice.cite(evidence, fact, name);
  const when = cadence === null ? null : notice.cite(cadenceEvidence, fact, `${name} 的召开周期`);
  draft.addNode("MeetingBody", {
    id,
    jurisdictionId: notice.jurisdictionId,
    name,
    aliases,
    nameKeys: [...new Set([name, ...aliases].map(foldName))],
    kind,
    cadence,
    cadenceClauseId: when?.clauseId ?? null,
    cadenceQuote: when?.quote ?? null,
    position,
    ...evidenceOnly(cited),
  });
  draft.addEdge("OF", id, notice.jurisdictionId, {});
  draft.addEdge("STATES", cited.clauseId, id, {});
}

/** 全体会议 -> 联席会议; the one 会商会议 that many 专班 hold -> each of them. */
function addSessions({ draft, notice, actors }: Writing, id: string, fact: MeetingFact): void {
  const cited = notice.cite(fact.evidence, fact, fact.name);
  for (const name of [...(fact.partOf ? [fact.partOf] : []), ...fact.heldBy]) {
    const holder = actors.body(name, fact.evidence.clause);
    if (holder && holder !== id) draft.addEdge("SESSION_OF", id, holder, {}, cited);
  }
}

/** A subject of a body, and the indicators below it by the same words. */
function addTakenUp({ draft, notice }: Writing, subjects: Subjects, id: string, fact: BodyFact): void {
  const cited = notice.cite(fact.evidence, fact, fact.name);
  for (const name of fact.subjects) {
    const subject = subjects.find(name);
    if (!subject) continue;
    for (const each of [subject, ...subjects.childrenOf(subject)]) draft.addEdge("TAKEN_UP_BY", each, id, {}, cited);
  }
}

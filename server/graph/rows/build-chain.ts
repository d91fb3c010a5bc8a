import type { Below, ChainOutline } from "../../domain/gaps.ts";
import type { ChainRow } from "../queries/responsibility-chain.ts";
import { asAssignment } from "./as-assignment.ts";
import { asCitation } from "./as-citation.ts";
import { asEscalation } from "./as-escalation.ts";
import { asNode } from "./as-node.ts";
import { inWrittenOrder } from "./in-written-order.ts";
import type { ActorRow, AssignmentRow, EscalationRow, NodeRow, TakenUpRow } from "./node-row.ts";

export interface Chain {
  subject: NodeRow<"Indicator"> | NodeRow<"Measure">;
  leads: AssignmentRow[];
  supports: AssignmentRow[];
  takenUpBy: TakenUpRow[];
  escalation: EscalationRow[];
  outline: ChainOutline;
}

const LONGEST_LADDER = 8;

/**
 * The chain that the rows tell, as it was on a date: edges that did not hold then are left out, and so is all of a notice issued later.
 * @returns null where the rows hold no subject
 */
export function buildChain(rows: ChainRow[], { on, asOf }: { on: string; asOf: string | null }): Chain | null {
  const [subjectRow] = rows.filter(({ part }) => part === "subject");
  if (!subjectRow) return null;
  const held = inWrittenOrder(rows.filter((row) => row.part === "body" || row.part === "cadence" || holds(row, on)));
  const part = (name: ChainRow["part"]) => held.filter((row) => row.part === name);

  const subject = {
    ...asNode(subjectRow.labels.includes("Indicator") ? "Indicator" : "Measure", subjectRow.node),
    jurisdiction: asPlace(subjectRow),
    citation: asCitation(subjectRow),
  };
  const leads = part("LEADS").map(asPlacedAssignment);
  const supports = part("SUPPORTS").map(asPlacedAssignment);
  const takers = part("takenUpBy");
  const takerIds = new Set(takers.map(({ node }) => String(node.id)));
  const bodies = connectBodies(part("body"), part("cadence"), part("session"), part("step"), takerIds);
  const takenUpBy = takers
    .map((row): TakenUpRow | null => {
      const body = bodies.get(String(row.node.id));
      return body ? { body, basis: row.of === subject.id ? "SUBJECT" : "NOTICE", citation: asCitation(row) } : null;
    })
    .filter((row) => row !== null)
    .sort((a, b) => Number(a.basis === "NOTICE") - Number(b.basis === "NOTICE"));
  const escalation = climb(takenUpBy.map(({ body }) => body));

  const outline: ChainOutline = {
    subject: {
      kind: subject.__typename,
      name: subject.__typename === "Indicator" ? subject.name : subject.title,
      hasDeadline: subject.__typename === "Measure" && Boolean(subject.deadline),
    },
    policy: { title: String(subjectRow.policy.title), issuedOn: (subjectRow.policy.issuedOn as string | undefined) ?? null },
    leads: leads.map(({ unit }) => unit.name),
    leadsBelow: outlineBelow(part("leadsBelow")),
    takenUpBelow: outlineBelow(part("takenUpBelow")),
    supports: supports.map(({ unit }) => unit.name),
    leftOpen: [...leads, ...supports].some(({ openEnded }) => openEnded),
    bodies: outlineBodies(takenUpBy, escalation),
    asOf,
  };
  return { subject, leads, supports, takenUpBy, escalation, outline };
}

/** The edge held on the date, and its notice had been issued. */
function holds({ part, edge, policy }: ChainRow, on: string): boolean {
  if (part === "subject") return true;
  if (typeof policy.issuedOn === "string" && policy.issuedOn > on) return false;
  return !(typeof edge.since === "string" && edge.since > on) && !(typeof edge.until === "string" && edge.until <= on);
}

function asPlace({ jurisdiction }: ChainRow): NodeRow<"Jurisdiction"> {
  return asNode("Jurisdiction", jurisdiction);
}

function asPlacedAssignment(row: ChainRow): AssignmentRow {
  const assignment = asAssignment({ ...row, unit: row.node });
  assignment.unit.jurisdiction = asPlace(row);
  return assignment;
}

/** Bodies by id, each with its cadence, its sessions and its steps up. */
function connectBodies(
  bodyRows: ChainRow[],
  cadenceRows: ChainRow[],
  sessionRows: ChainRow[],
  stepRows: ChainRow[],
  takerIds: Set<string>,
): Map<string, NodeRow<"MeetingBody">> {
  const bodies = new Map<string, NodeRow<"MeetingBody">>();
  for (const row of bodyRows) {
    const body = asNode("MeetingBody", row.node);
    Object.assign(body, { jurisdiction: asPlace(row), citation: asCitation(row), cadenceStatement: null, escalatesTo: [] });
    bodies.set(body.id, body);
  }
  for (const row of cadenceRows) {
    const body = bodies.get(row.of);
    if (body?.cadence) body.cadenceStatement = { text: body.cadence, citation: asCitation(row) };
  }
  // Of the bodies that take it up all sessions are here; of those further up the ladder none were read.
  for (const id of takerIds) {
    const body = bodies.get(id);
    if (body) body.sessions = [];
  }
  for (const row of sessionRows) {
    const session = bodies.get(String(row.node.id));
    const body = bodies.get(row.of);
    if (session) body?.sessions?.push(session);
  }
  for (const row of stepRows) {
    const body = bodies.get(row.of);
    if (!body) continue;
    const step = asEscalation({ ...row, actor: row.node }, body);
    if (step.to) step.to = bodies.get(step.to.id) ?? placed(step.to, row);
    body.escalatesTo?.push(step);
  }
  return bodies;
}

function placed(actor: ActorRow, row: ChainRow): ActorRow {
  actor.jurisdiction = asPlace(row);
  return actor;
}

/** Steps from the bodies and their sessions up, nearest first, each body once: a ladder that loops in the text ends where it began. */
function climb(bodies: NodeRow<"MeetingBody">[]): EscalationRow[] {
  const steps: EscalationRow[] = [];
  const climbed = new Set<string>();
  let rung = bodies.flatMap((body) => [body, ...(body.sessions ?? [])]);
  for (let height = 0; height < LONGEST_LADDER && rung.length > 0; height++) {
    const next: NodeRow<"MeetingBody">[] = [];
    for (const body of rung) {
      if (climbed.has(body.id)) continue;
      climbed.add(body.id);
      for (const step of body.escalatesTo ?? []) {
        steps.push(step);
        if (step.to?.__typename === "MeetingBody") next.push(step.to);
      }
    }
    rung = next;
  }
  return steps;
}

/** What is said of indicators below, by their names. */
function outlineBelow(rows: ChainRow[]): Below[] {
  const below = new Map<string, string[]>();
  for (const { of, node } of rows) below.set(of, [...(below.get(of) ?? []), String(node.name)]);
  return [...below].map(([subject, names]) => ({ subject, names }));
}

function outlineBodies(takenUpBy: TakenUpRow[], escalation: EscalationRow[]): ChainOutline["bodies"] {
  const takers = new Set(takenUpBy.map(({ body }) => body));
  const sessions = new Set([...takers].flatMap((body) => body.sessions ?? []));
  const above = escalation.map(({ to }) => to).filter((to) => to?.__typename === "MeetingBody");
  const standing = new Set([...takers, ...above.filter((body) => !sessions.has(body))]);
  return [...standing].map((body) => {
    const together = [body, ...(body.sessions ?? [])];
    return {
      name: body.name,
      takesUp: takers.has(body),
      hasCadence: together.some(({ cadence }) => Boolean(cadence)),
      steps: together.flatMap(({ escalatesTo }) =>
        (escalatesTo ?? []).map(({ condition, to, toText }) => ({ condition, target: toText ?? to?.name ?? null })),
      ),
    };
  });
}

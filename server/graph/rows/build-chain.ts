import { type Below, type ChainOutline, earliestIssue } from "../../domain/gaps.ts";
import type { BelowRow, ChainParts, LadderFoot, LadderStep } from "../queries/responsibility-chain.ts";
import type { AssignmentRow, EscalationRow, NodeRow, TakenUpRow } from "./node-row.ts";

export type ChainSubjectRow = NodeRow<"Indicator"> | NodeRow<"Measure">;

/** A chain as resolvers see it; what was not asked for is empty. */
interface Chain {
  subject: ChainSubjectRow;
  leads: AssignmentRow[];
  supports: AssignmentRow[];
  takenUpBy: TakenUpRow[];
  escalation: EscalationRow[];
}

type Fetched = Partial<Chain> & ChainParts;

const LONGEST_LADDER = 8;

/** The chain of a subject that was read with it, as it was on a date: of a notice issued later nothing held. */
export function buildChain(subject: ChainSubjectRow, on: string): Chain {
  const { statingPolicy, leads, supports, takenUpBy, ladderSteps } = subject.fetched as unknown as Fetched;
  const earliest = earliestIssue(statingPolicy);
  if (earliest && earliest > on) return { subject, leads: [], supports: [], takenUpBy: [], escalation: [] };
  return {
    subject,
    leads: leads ?? [],
    supports: supports ?? [],
    takenUpBy: takenUpBy ?? [],
    escalation: climb(ladderSteps ?? []),
  };
}

/** What of a chain decides about its gaps; everything that it tells must have been asked for. */
export function outlineChain({ subject, leads, supports, takenUpBy, escalation }: Chain, asOf: string | null): ChainOutline {
  const { statingPolicy, leadsBelow, takenUpBelow } = subject.fetched as unknown as Fetched;
  return {
    subject: {
      kind: subject.__typename,
      name: subject.__typename === "Indicator" ? subject.name : subject.title,
      hasDeadline: subject.__typename === "Measure" && Boolean(subject.deadline),
    },
    policy: {
      title: statingPolicy.title,
      docNumber: statingPolicy.docNumber ?? null,
      issuedOn: statingPolicy.issuedOn ?? null,
      status: statingPolicy.status,
      replacedOn: statingPolicy.replacedOn ?? null,
      repealedOn: statingPolicy.repealedOn ?? null,
    },
    leads: leads.map(({ unit }) => unit.name),
    leadsBelow: outlineBelow(leadsBelow ?? []),
    takenUpBelow: outlineBelow(takenUpBelow ?? []),
    supports: supports.map(({ unit }) => unit.name),
    sets: [...new Set([...leads, ...supports].filter(({ unit }) => unit.kind === "SET").map(({ text }) => text))],
    hasOpenList: [...leads, ...supports].some(({ openEnded, unit }) => openEnded && unit.kind !== "SET"),
    bodies: outlineBodies(takenUpBy, escalation),
    asOf,
  };
}

/** Steps from the bodies and their sessions up, nearest first, each body once: a ladder that loops in the text ends where it began. */
function climb(steps: LadderStep[]): EscalationRow[] {
  const stepsFrom = Map.groupBy(steps, ({ from }) => from.id);
  const feet = steps.flatMap(({ feet }) => feet).sort(compareFeet);
  const climbed = new Set<string>();
  const ladder: EscalationRow[] = [];
  let rung = feet.map(([bodyId]) => bodyId);
  for (let height = 0; height < LONGEST_LADDER && rung.length > 0; height++) {
    const next: string[] = [];
    for (const id of rung) {
      if (climbed.has(id)) continue;
      climbed.add(id);
      for (const step of stepsFrom.get(id) ?? []) {
        ladder.push(step);
        if (step.to?.__typename === "MeetingBody") next.push(step.to.id);
      }
    }
    rung = next;
  }
  return ladder;
}

/** What is said of the subject itself comes before what is said of all work; then as the bodies and their sessions stand in the notice. */
function compareFeet([, ofAllWork, position, session]: LadderFoot, [, otherOfAllWork, otherPosition, otherSession]: LadderFoot): number {
  return Number(ofAllWork) - Number(otherOfAllWork) || position - otherPosition || session - otherSession;
}

/** What is said of indicators below, by their names. */
function outlineBelow(rows: BelowRow[]): Below[] {
  return [...Map.groupBy(rows, ({ subject }) => subject)].map(([subject, said]) => ({ subject, names: said.map(({ name }) => name) }));
}

/** The bodies that take it up, each with its sessions, then those above, nearest first. */
function outlineBodies(takenUpBy: TakenUpRow[], escalation: EscalationRow[]): ChainOutline["bodies"] {
  const takers = takenUpBy.map(({ body }) => ({ body, sessions: (body.fetched?.sessions ?? []) as NodeRow<"MeetingBody">[] }));
  const sessionIds = new Set(takers.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  const above = escalation.flatMap(({ to }) =>
    to?.__typename === "MeetingBody" && !sessionIds.has(to.id) ? [{ body: to, sessions: [] }] : [],
  );
  const standing = new Map([...above.toReversed(), ...takers.toReversed()].map((each) => [each.body.id, each]));
  const order = [...new Set([...takers, ...above].map(({ body }) => body.id))];
  const takerIds = new Set(takers.map(({ body }) => body.id));
  return order.map((id) => {
    const { body, sessions } = standing.get(id) as (typeof takers)[number];
    const together = [body, ...sessions];
    return {
      name: body.name,
      takesUp: takerIds.has(id),
      hasCadence: together.some(({ fetched }) => Boolean(fetched?.cadence)),
      steps: together.flatMap((each) =>
        escalation
          .filter(({ from }) => from.id === each.id)
          .map(({ condition, to, toText }) => ({ condition, target: toText ?? to?.name ?? null })),
      ),
    };
  });
}

import type { EdgeRelation, ValueRelation } from "../asked/relation.ts";
import { asEscalation } from "../rows/as-escalation.ts";
import type { EscalationRow, NodeRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";
import { statingPolicy } from "./lookups.ts";
import { ofAllWork, takenUp } from "./taken-up-by.ts";

/** Where a ladder begins: a body that takes the subject up, or a session of it. */
export interface LadderFoot {
  bodyId: string;
  ofAllWork: boolean;
  /** The place of the one that takes it up, and of the session. */
  position: number;
  sessionPosition: number;
}

/** What a notice says only of an indicator one level down. */
export interface BelowRow {
  subject: string;
  name: string;
}

const UP_TO = 8;
const sessionsOf = (body: string, session: string) => `MATCH (${body})<-[:SESSION_OF*0..1]-(${session}:MeetingBody)`;

/** The bodies that take the subject up, each followed by its sessions. */
const ladderFeet: ValueRelation<LadderFoot> = {
  kind: "values",
  from: "Subject",
  to: "MeetingBody",
  match: (names) => `${takenUp(names)} ${sessionsOf(names.n, `s${names.a}`)}`,
  values: (names) => ({
    bodyId: `s${names.a}.id`,
    ofAllWork: ofAllWork(names),
    position: `${names.n}.position`,
    sessionPosition: `CASE WHEN s${names.a}.id = ${names.n}.id THEN -1 ELSE s${names.a}.position END`,
  }),
};

/** Every step up that can be reached from there, in no order of height. */
const ladderSteps: EdgeRelation<EscalationRow> = {
  kind: "edges",
  from: "Subject",
  to: "Actor",
  match: (names) => {
    const { a, r, n } = names;
    const [taker, foot, rung] = [`t${a}`, `s${a}`, `f${a}`];
    return `${takenUp({ a, r: `u${a}`, n: taker })} ${sessionsOf(taker, foot)}
      WITH DISTINCT ${foot}
      MATCH (${foot})-[:ESCALATES_TO*0..${UP_TO - 1}]->(${rung}:MeetingBody)
      WITH DISTINCT ${rung}
      MATCH (${rung})-[${r}:ESCALATES_TO]->(${n}:Actor) WHERE ${inForce(r)}`;
  },
  edge: ({ r }) => ({ targetless: `${r}.targetless` }),
  edgeIfAsked: ({ r }) => ({ condition: `${r}.condition` }),
  nodeField: "to",
  fromField: { field: "from", name: ({ a }) => `f${a}` },
  value: asEscalation,
};

function below(arrow: (r: string, n: string) => string): EdgeRelation<BelowRow> {
  return {
    kind: "edges",
    from: "Subject",
    to: "Indicator",
    match: ({ a, r, n }) => `MATCH (${a})<-[:PART_OF]-(k${a}:Indicator)${arrow(r, n)} WHERE ${inForce(r)}`,
    edge: ({ a, n }) => ({ subject: `k${a}.name`, name: `${n}.name` }),
    nodeField: null,
    value: ({ edge }) => ({ subject: String(edge.subject), name: String(edge.name) }),
  };
}

const leadsBelow = below((r, n) => `<-[${r}:LEADS]-(${n}:Unit)`);
const takenUpBelow = below((r, n) => `-[${r}:TAKEN_UP_BY]->(${n}:MeetingBody)`);

/** Relations that only a chain follows; the rest of it are relations of its subject. */
export const chainRelations = { ladderFeet, ladderSteps, leadsBelow, takenUpBelow, statingPolicy };

/** What `buildChain` reads from `fetched`. */
export interface ChainParts {
  statingPolicy: NodeRow<"Policy">;
  ladderFeet?: LadderFoot[];
  ladderSteps?: EscalationRow[];
  leadsBelow?: BelowRow[];
  takenUpBelow?: BelowRow[];
}

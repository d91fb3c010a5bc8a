import type { EdgeRelation } from "../asked/relation.ts";
import { asEscalation } from "../rows/as-escalation.ts";
import type { EscalationRow, NodeRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";
import { statingPolicy } from "./lookups.ts";
import { ofAllWork, takenUp } from "./taken-up-by.ts";

/** A step of a ladder, with the ways by which the subject itself comes to the body where it begins: none for a body further up. */
export interface LadderStep extends EscalationRow {
  feet: LadderFoot[];
}

/** Whether a body takes it up with all the work of its notice; the place of that body, and of the session of it where the step begins. */
export type LadderFoot = [ofAllWork: boolean, position: number, sessionPosition: number];

/** What a notice says only of an indicator one level down. */
export interface BelowRow {
  subject: string;
  name: string;
}

const UP_TO = 8;

/** Every step up that can be reached from the bodies that take the subject up and from their sessions, in no order of height. */
const ladderSteps: EdgeRelation<LadderStep> = {
  kind: "edges",
  from: "Subject",
  to: "Actor",
  match: (names) => {
    const { a, r, n } = names;
    const [taker, foot, rung] = [`t${a}`, `s${a}`, `f${a}`];
    return `${takenUp({ a, r: `u${a}`, n: taker })}
      MATCH (${taker})<-[:SESSION_OF*0..1]-(${foot}:MeetingBody)
      MATCH (${foot})-[:ESCALATES_TO*0..${UP_TO - 1}]->(${rung}:MeetingBody)
      WITH ${rung}, collect(CASE WHEN ${foot}.id = ${rung}.id THEN
        [${ofAllWork(names)}, ${taker}.position, CASE WHEN ${foot}.id = ${taker}.id THEN -1 ELSE ${foot}.position END] END) AS feet${a}
      MATCH (${rung})-[${r}:ESCALATES_TO]->(${n}:Actor) WHERE ${inForce(r)}`;
  },
  edge: ({ a, r }) => ({ targetless: `${r}.targetless`, feet: `feet${a}` }),
  edgeIfAsked: ({ r }) => ({ condition: `${r}.condition` }),
  nodeField: "to",
  fromField: { field: "from", name: ({ a }) => `f${a}` },
  value: (row) => ({ ...asEscalation(row), feet: row.edge.feet as LadderFoot[] }),
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
export const chainRelations = { ladderSteps, leadsBelow, takenUpBelow, statingPolicy };

/** What `buildChain` reads from `fetched`. */
export interface ChainParts {
  statingPolicy: NodeRow<"Policy">;
  ladderSteps?: LadderStep[];
  leadsBelow?: BelowRow[];
  takenUpBelow?: BelowRow[];
}

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

/** A body where the subject comes to, whether with all the work of its notice; the place of the body that takes it up, and of the session of it where the step begins. */
export type LadderFoot = [bodyId: string, ofAllWork: boolean, position: number, sessionPosition: number];

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
  ahead: (names) => {
    const { a } = names;
    const [taker, foot, rung] = [`t${a}`, `s${a}`, `f${a}`];
    // The subject stands among the feet: it leads nowhere, and a search that begins nowhere would lose it.
    return {
      cypher: `CALL { WITH ${a} ${takenUp({ a, r: `u${a}`, n: taker })}
          MATCH (${taker})<-[:SESSION_OF*0..1]-(${foot}:MeetingBody)
          RETURN collect(DISTINCT ${foot}) AS from${a}, collect([${foot}.id, ${ofAllWork(names)}, ${taker}.position,
            CASE WHEN ${foot}.id = ${taker}.id THEN -1 ELSE ${foot}.position END]) AS feet${a} }
        UNWIND from${a} + [${a}] AS ${foot} MATCH (${foot})-[:ESCALATES_TO*0..${UP_TO - 1}]->(${rung})
        WITH ${a}, feet${a}, collect(DISTINCT ${rung}) AS rungs${a}`,
      binds: [`feet${a}`, `rungs${a}`],
    };
  },
  match: ({ a, r, n }) =>
    `UNWIND rungs${a} AS f${a} WITH f${a}, [foot IN feet${a} WHERE foot[0] = f${a}.id] AS own${a}
     MATCH (f${a})-[${r}:ESCALATES_TO]->(${n}:Actor) WHERE ${inForce(r)}`,
  edge: ({ a, r }) => ({ targetless: `${r}.targetless`, feet: `own${a}` }),
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

import type { EdgeRelation } from "../asked/relation.ts";
import { asCitation } from "../rows/as-citation.ts";
import { asEscalation } from "../rows/as-escalation.ts";
import type { EscalationRow, StatementRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";

/** The next step up from a body. */
export const escalations: EdgeRelation<EscalationRow> = {
  kind: "edges",
  from: "MeetingBody",
  to: "Actor",
  match: ({ a, r, n }) => `MATCH (${a})-[${r}:ESCALATES_TO]->(${n}:Actor) WHERE ${inForce(r)}`,
  edge: ({ r }) => ({ targetless: `${r}.targetless` }),
  edgeIfAsked: ({ r }) => ({ condition: `${r}.condition` }),
  nodeField: "to",
  fromField: { field: "from", name: ({ a }) => a },
  value: asEscalation,
};

/** The words by which a body takes up all the work of its notice. */
export const takesUpAll: EdgeRelation<StatementRow> = {
  kind: "edges",
  from: "MeetingBody",
  to: "Policy",
  match: ({ a, r, n }) => `MATCH (${a})<-[${r}:TAKEN_UP_BY]-(${n}:Policy) WHERE ${inForce(r)}`,
  edge: () => ({}),
  nodeField: null,
  value: (row) => ({ text: String(row.edge.quote), citation: asCitation(row) }),
};

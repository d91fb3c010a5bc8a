import type { EdgeRelation } from "../asked/relation.ts";
import { asAssignment } from "../rows/as-assignment.ts";
import type { AssignmentRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";

/** Units with one role towards an indicator or measure. */
function assignments(role: "LEADS" | "SUPPORTS"): EdgeRelation<AssignmentRow> {
  return {
    kind: "edges",
    from: "Subject",
    to: "Unit",
    match: ({ a, r, n }) => `MATCH (${a})<-[${r}:${role}]-(${n}:Unit) WHERE ${inForce(r)}`,
    edge: ({ r, n }) => ({ text: `coalesce(${r}.text, ${n}.name)` }),
    edgeIfAsked: ({ r, n }) => ({ openEnded: `${r}.openEnded = true OR ${n}.kind = 'SET'`, inherited: `${r}.inherited` }),
    nodeField: "unit",
    value: asAssignment,
  };
}

export const leads = assignments("LEADS");
export const supports = assignments("SUPPORTS");

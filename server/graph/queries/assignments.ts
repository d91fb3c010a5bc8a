import { asAssignment } from "../rows/as-assignment.ts";
import type { CitedRow } from "../rows/as-citation.ts";
import type { Properties } from "../rows/as-node.ts";
import { inWrittenOrder } from "../rows/in-written-order.ts";
import type { AssignmentRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { CITATION, CITED } from "./cited.ts";
import { inForce } from "./in-force.ts";

/** Units with one role towards indicators or measures, in the order in which the notice names them. */
function assignments(role: "LEADS" | "SUPPORTS"): BatchRead<AssignmentRow[]> {
  const cypher = /* cypher */ `
    MATCH (s:Subject) WHERE s.id IN $ids
    MATCH (s)<-[r:${role}]-(u:Unit) WHERE ${inForce("r")}
    ${CITED}
    RETURN s.id AS of, u {.*} AS unit, ${CITATION}`;
  return async (graph, ids, on) => {
    const rows = await graph.read<CitedRow & { of: string; unit: Properties }>(cypher, { ids, on });
    return groupRows(inWrittenOrder(rows), asAssignment);
  };
}

export const readLeads = assignments("LEADS");
export const readSupports = assignments("SUPPORTS");

import { asActor } from "../rows/as-actor.ts";
import { asCitation, type CitedRow } from "../rows/as-citation.ts";
import type { Properties } from "../rows/as-node.ts";
import { inWrittenOrder } from "../rows/in-written-order.ts";
import type { ParticipationRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { CITATION, CITED } from "./cited.ts";
import { inForce } from "./in-force.ts";

/** Units and bodies that take part in something in one way, as written; `arrow` leads from it to them and names its edge `r`. */
function participations(label: "MeetingBody" | "Duty", arrow: string, condition = "true"): BatchRead<ParticipationRow[]> {
  const cypher = /* cypher */ `
    MATCH (b:${label}) WHERE b.id IN $ids
    MATCH (b)${arrow}(a:Actor) WHERE ${inForce("r")} AND ${condition}
    ${CITED}
    RETURN b.id AS of, a {.*} AS actor, labels(a) AS labels, ${CITATION}`;
  return async (graph, ids, on) => {
    const rows = await graph.read<CitedRow & { of: string; actor: Properties; labels: string[] }>(cypher, { ids, on });
    return groupRows(inWrittenOrder(rows), (row) => {
      const actor = asActor(row.actor, row.labels);
      return { actor, text: String(row.edge.text ?? actor.name), citation: asCitation(row) };
    });
  };
}

export const readConveners = participations("MeetingBody", "<-[r:CONVENES]-", "(r.deputy IS NULL OR r.deputy = false)");
export const readDeputyConveners = participations("MeetingBody", "<-[r:CONVENES]-", "r.deputy = true");
export const readOffices = participations("MeetingBody", "<-[r:HOSTS_OFFICE_OF]-");
export const readMembers = participations("MeetingBody", "<-[r:MEMBER_OF]-");
export const readFilings = participations("MeetingBody", "-[r:REPORTS_TO]->");
export const readDutyBearers = participations("Duty", "<-[r:OWES]-");
export const readDutyReceivers = participations("Duty", "-[r:OWED_TO]->");

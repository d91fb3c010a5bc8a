import type { EdgeRelation } from "../asked/relation.ts";
import { asCitation } from "../rows/as-citation.ts";
import type { ActorRow, ParticipationRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";

interface Part {
  from: "MeetingBody" | "Duty" | "Unit";
  /** Leads from it to those who take part: `<-[:CONVENES]-`. */
  arrow: [left: string, type: string, right: string];
  condition?: (r: string) => string;
  one?: "optional";
}

/** Units and bodies that take part in something in one way, as written. */
function participations({ from, arrow: [left, type, right], condition, one }: Part): EdgeRelation<ParticipationRow> {
  return {
    kind: "edges",
    from,
    to: "Actor",
    match: ({ a, r, n }) =>
      `MATCH (${a})${left}[${r}:${type}]${right}(${n}:Actor) WHERE ${inForce(r)}${condition ? ` AND ${condition(r)}` : ""}`,
    edge: ({ r, n }) => ({ text: `coalesce(${r}.text, ${n}.name)` }),
    nodeField: "actor",
    one,
    value: (row) => ({ actor: row.node as ActorRow, text: String(row.edge.text), citation: asCitation(row) }),
  };
}

const isDeputy = (r: string) => `${r}.deputy = true`;
const isFirst = (r: string) => `(${r}.deputy IS NULL OR ${r}.deputy = false)`;

export const conveners = participations({ from: "MeetingBody", arrow: ["<-", "CONVENES", "-"], condition: isFirst });
export const deputyConveners = participations({ from: "MeetingBody", arrow: ["<-", "CONVENES", "-"], condition: isDeputy });
export const offices = participations({ from: "MeetingBody", arrow: ["<-", "HOSTS_OFFICE_OF", "-"] });
export const members = participations({ from: "MeetingBody", arrow: ["<-", "MEMBER_OF", "-"] });
export const filings = participations({ from: "MeetingBody", arrow: ["-", "REPORTS_TO", "->"] });
export const dutyBearers = participations({ from: "Duty", arrow: ["<-", "OWES", "-"] });
export const dutyReceiver = participations({ from: "Duty", arrow: ["-", "OWED_TO", "->"], one: "optional" });
export const setMembers = participations({ from: "Unit", arrow: ["<-", "ONE_OF", "-"] });
export const setsOf = participations({ from: "Unit", arrow: ["-", "ONE_OF", "->"] });

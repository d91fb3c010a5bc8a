import type { EdgeRelation, Names } from "../asked/relation.ts";
import { asCitation } from "../rows/as-citation.ts";
import type { NodeRow, TakenUpRow } from "../rows/node-row.ts";
import { inForce } from "./in-force.ts";

/** From an indicator or measure `a` to the bodies `n` that take it up: by what the notice says of it, or of all its work (`owner` tells which). */
export const takenUp = ({ a, r, n }: Names): string =>
  `UNWIND [${a}.id, ${a}.policyId] AS owner${a}
   MATCH (o${a}:Entity {id: owner${a}})-[${r}:TAKEN_UP_BY]->(${n}:MeetingBody) WHERE ${inForce(r)}`;

/** True in the statement where the notice says so of all its work. */
export const ofAllWork = ({ a }: Names): string => `owner${a} <> ${a}.id`;

/** The bodies that take an indicator or measure up. */
export const takenUpBy: EdgeRelation<TakenUpRow> = {
  kind: "edges",
  from: "Subject",
  to: "MeetingBody",
  match: takenUp,
  edge: (names) => ({ ofAllWork: ofAllWork(names) }),
  nodeField: "body",
  value: (row) => ({
    body: row.node as NodeRow<"MeetingBody">,
    basis: row.edge.ofAllWork === true ? "NOTICE" : "SUBJECT",
    citation: asCitation(row),
  }),
  /** What the notice says of the subject itself comes first. */
  first: ({ edge }) => edge.ofAllWork !== true,
};

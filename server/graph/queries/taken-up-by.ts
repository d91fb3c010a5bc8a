import { asCitation, type CitedRow } from "../rows/as-citation.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { TakenUpRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { CITATION, CITED } from "./cited.ts";
import { inForce } from "./in-force.ts";

/** The bodies that take indicators or measures up: what the notice says of them first, then what it says of all its work. */
const TAKEN_UP_BY = /* cypher */ `
  MATCH (s:Subject) WHERE s.id IN $ids
  MATCH (s)-[r:TAKEN_UP_BY]->(b:MeetingBody) WHERE ${inForce("r")}
  ${CITED}
  RETURN s.id AS of, 'SUBJECT' AS basis, b {.*} AS body, ${CITATION}
  UNION ALL
  MATCH (s:Subject) WHERE s.id IN $ids
  MATCH (n:Policy {id: s.policyId})-[r:TAKEN_UP_BY]->(b:MeetingBody) WHERE ${inForce("r")}
  ${CITED}
  RETURN s.id AS of, 'NOTICE' AS basis, b {.*} AS body, ${CITATION}`;

export const readTakenUpBy: BatchRead<TakenUpRow[]> = async (graph, ids, on) => {
  const rows = await graph.read<CitedRow & { of: string; basis: TakenUpRow["basis"]; body: Properties }>(TAKEN_UP_BY, { ids, on });
  const sorted = rows.toSorted((a, b) => Number(a.basis === "NOTICE") - Number(b.basis === "NOTICE"));
  return groupRows(sorted, (row) => ({ body: asNode("MeetingBody", row.body), basis: row.basis, citation: asCitation(row) }));
};

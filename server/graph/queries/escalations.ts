import { asCitation, type CitedRow } from "../rows/as-citation.ts";
import { asEscalation } from "../rows/as-escalation.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import { inWrittenOrder } from "../rows/in-written-order.ts";
import type { EscalationRow, StatementRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { CITATION, CITED } from "./cited.ts";
import { inForce } from "./in-force.ts";

/** The next step up from each body. */
const ESCALATIONS = /* cypher */ `
  MATCH (b:MeetingBody) WHERE b.id IN $ids
  MATCH (b)-[r:ESCALATES_TO]->(a:Actor) WHERE ${inForce("r")}
  ${CITED}
  RETURN b.id AS of, b {.*} AS body, a {.*} AS actor, labels(a) AS labels, ${CITATION}`;

export const readEscalations: BatchRead<EscalationRow[]> = async (graph, ids, on) => {
  const rows = await graph.read<CitedRow & { of: string; body: Properties; actor: Properties; labels: string[] }>(ESCALATIONS, { ids, on });
  return groupRows(inWrittenOrder(rows), (row) => asEscalation(row, asNode("MeetingBody", row.body)));
};

/** The words by which each body takes up all the work of its notice. */
const TAKES_UP_ALL = /* cypher */ `
  MATCH (b:MeetingBody) WHERE b.id IN $ids
  MATCH (b)<-[r:TAKEN_UP_BY]-(n:Policy) WHERE ${inForce("r")}
  ${CITED}
  RETURN b.id AS of, ${CITATION}`;

export const readTakesUpAll: BatchRead<StatementRow[]> = async (graph, ids, on) => {
  const rows = await graph.read<CitedRow & { of: string }>(TAKES_UP_ALL, { ids, on });
  return groupRows(rows, (row) => ({ text: String(row.edge.quote), citation: asCitation(row) }));
};

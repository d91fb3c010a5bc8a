import type { ErrorReport } from "../../domain/error-report.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";

interface ReportRow extends Omit<ErrorReport, "answeredBy"> {
  /** A hash of where it came from, so that nobody floods the list; forgotten with the day. */
  sender: string;
  answeredById: string | null;
  answeredByName: string | null;
}

const ADD = /* cypher */ `CREATE (r:ErrorReport {id: $row.id}) SET r += $row`;
const SAME = /* cypher */ `
  MATCH (r:ErrorReport {sender: $sender})
  WHERE r.subjectId = $subjectId AND r.text = $text
    AND coalesce(r.claim, '') = $claim AND coalesce(r.clauseId, '') = $clauseId
  RETURN r {.*} AS node
  LIMIT 1`;
const FROM_SENDER = /* cypher */ `
  MATCH (r:ErrorReport {sender: $sender})
  WHERE r.at > $since
  RETURN count(r) AS count`;
const ANSWER = /* cypher */ `
  MATCH (r:ErrorReport {id: $id})
  SET r.answer = $answer, r.answeredById = $byId, r.answeredByName = $byName, r.answeredAt = $at
  RETURN r {.*} AS node`;
const CHOSEN = "(NOT $open OR r.answer IS NULL) AND ($before IS NULL OR r.at < $before)";
const LIST = /* cypher */ `
  MATCH (r:ErrorReport)
  WHERE ${CHOSEN} AND (r.at < $at OR (r.at = $at AND r.id > $after))
  RETURN r {.*} AS node
  ORDER BY r.at DESC, r.id
  LIMIT $limit`;
const COUNT = /* cypher */ `MATCH (r:ErrorReport) WHERE ${CHOSEN} RETURN count(r) AS count`;

export async function addErrorReport(transaction: GraphTransaction, report: ErrorReport, sender: string): Promise<void> {
  const { answeredBy: _nobody, ...row } = report;
  await transaction.run(ADD, { row: { ...row, sender } });
}

/** What one sender has said already in the very same words; null where that is nothing. */
export async function findSameReport(
  graph: GraphReader,
  sender: string,
  { subjectId, claim, clauseId, text }: Pick<ErrorReport, "subjectId" | "claim" | "clauseId" | "text">,
): Promise<ErrorReport | null> {
  const said = { subjectId, claim: claim ?? "", clauseId: clauseId ?? "", text };
  const [row] = await graph.read<{ node: Partial<ReportRow> }>(SAME, { sender, ...said });
  return row ? reportOf(row.node) : null;
}

/** How many reports one sender has made since a time. */
export async function countReportsFrom(graph: GraphReader, sender: string, since: string): Promise<number> {
  const [row] = await graph.read<{ count: number }>(FROM_SENDER, { sender, since });
  return row?.count ?? 0;
}

/** Null where there is no such report. */
export async function answerErrorReport(
  transaction: GraphTransaction,
  { id, answer, by, at }: { id: string; answer: string; by: { id: string; name: string }; at: string },
): Promise<ErrorReport | null> {
  const [row] = await transaction.run<{ node: Partial<ReportRow> }>(ANSWER, { id, answer, byId: by.id, byName: by.name, at });
  return row ? reportOf(row.node) : null;
}

interface ReportPlace {
  at: string;
  id: string;
}

/** Behind every report. */
const BEGINNING: ReportPlace = { at: "9999", id: "" };

interface ReportFilter {
  /** Only those that wait for an answer. */
  open: boolean;
  /** Made before that moment, ISO 8601; null for whenever it was. */
  before: string | null;
}

/** Some reports, the newest first. */
export async function listErrorReports(
  graph: GraphReader,
  filter: ReportFilter,
  { after, limit }: { after: ReportPlace | null; limit: number },
): Promise<ErrorReport[]> {
  const { at, id } = after ?? BEGINNING;
  const rows = await graph.read<{ node: Partial<ReportRow> }>(LIST, { ...filter, at, after: id, limit });
  return rows.map(({ node }) => reportOf(node));
}

export async function countErrorReports(graph: GraphReader, filter: ReportFilter): Promise<number> {
  const [row] = await graph.read<{ count: number }>(COUNT, { ...filter });
  return row?.count ?? 0;
}

function reportOf(row: Partial<ReportRow>): ErrorReport {
  const { claim = null, clauseId = null, contact = null, answer = null, answeredAt = null, answeredById, answeredByName } = row;
  const { id, subjectId, subjectLabel, subjectName, text, at } = row as ReportRow;
  const answeredBy = answeredById ? { id: answeredById, name: answeredByName ?? answeredById } : null;
  return { id, subjectId, subjectLabel, subjectName, claim, clauseId, text, contact, at, answer, answeredBy, answeredAt };
}

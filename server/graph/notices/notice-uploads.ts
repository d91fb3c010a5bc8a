import type { Approval } from "../../domain/manuscripts/manuscript.ts";
import type { FactDecision } from "../../domain/notices/decision.ts";
import type { NoticeReading, NoticeState, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { BatchRead, GraphReader } from "../queries/batch.ts";
import { pack, unpack } from "./packed.ts";

type Row = Omit<NoticeUpload, "decisions" | "unplaced" | "approvals" | "uploadedBy" | "updatedBy"> &
  Record<"decisions" | "unplaced" | "approvals" | "uploadedById" | "uploadedByName" | "updatedById" | "updatedByName", string>;

const ONE = /* cypher */ `MATCH (u:NoticeUpload {id: $id}) RETURN u {.*} AS node`;
const WITH_BYTES = /* cypher */ `
  MATCH (u:NoticeUpload {sha256: $sha256})
  WHERE u.state IN ['WAITING', 'LOADED']
  RETURN u {.*} AS node
  ORDER BY u.createdAt DESC`;
const PUT = /* cypher */ `MERGE (u:NoticeUpload {id: $id}) SET u += $row`;
const READINGS = /* cypher */ `MATCH (r:NoticeReading) WHERE r.id IN $ids RETURN r.id AS id, r.packed AS packed`;
const PUT_READING = /* cypher */ `CREATE (r:NoticeReading {id: $id, packed: $packed})`;
const FORGET_READING = /* cypher */ `MATCH (r:NoticeReading {id: $id}) DELETE r`;
const BEHIND = "(u.updatedAt < $updatedAt OR (u.updatedAt = $updatedAt AND u.id > $after))";
const CHOSEN = "u.state IN $states AND ($before IS NULL OR u.createdAt < $before)";
const LIST = /* cypher */ `
  MATCH (u:NoticeUpload)
  WHERE ${CHOSEN} AND ${BEHIND}
  RETURN u {.*} AS node
  ORDER BY u.updatedAt DESC, u.id
  LIMIT $limit`;
const COUNT = /* cypher */ `MATCH (u:NoticeUpload) WHERE ${CHOSEN} RETURN count(u) AS count`;

export async function readNoticeUpload(graph: GraphReader, id: string): Promise<NoticeUpload | null> {
  const [row] = await graph.read<{ node: Partial<Row> }>(ONE, { id });
  return row ? uploadOf(row.node) : null;
}

/** Uploads of exactly these bytes that wait or are loaded, the newest first. */
export async function findUploadsOf(graph: GraphReader, sha256: string): Promise<NoticeUpload[]> {
  return (await graph.read<{ node: Partial<Row> }>(WITH_BYTES, { sha256 })).map(({ node }) => uploadOf(node));
}

/** What was read of uploads; of one that was discarded it is forgotten. */
export const readReadings: BatchRead<NoticeReading> = async (graph, ids) => {
  const rows = await graph.read<{ id: string; packed: string }>(READINGS, { ids });
  return new Map(rows.map(({ id, packed }) => [id, unpack<NoticeReading>(packed)]));
};

export async function writeNoticeUpload(transaction: GraphTransaction, upload: NoticeUpload): Promise<void> {
  const { decisions, unplaced, approvals, uploadedBy, updatedBy, ...plain } = upload;
  const row: Row = {
    ...plain,
    decisions: JSON.stringify(decisions),
    unplaced: JSON.stringify(unplaced),
    approvals: JSON.stringify(approvals),
    uploadedById: uploadedBy.id,
    uploadedByName: uploadedBy.name,
    updatedById: updatedBy.id,
    updatedByName: updatedBy.name,
  };
  await transaction.run(PUT, { id: upload.id, row });
}

export async function addNoticeReading(transaction: GraphTransaction, id: string, reading: NoticeReading): Promise<void> {
  await transaction.run(PUT_READING, { id, packed: pack(reading) });
}

export async function forgetNoticeReading(transaction: GraphTransaction, id: string): Promise<void> {
  await transaction.run(FORGET_READING, { id });
}

/** Before every upload. */
const BEGINNING = { updatedAt: "9999", id: "" };

interface NoticeFilter {
  states: NoticeState[];
  /** Uploaded before that moment, ISO 8601; null for whenever it was. */
  before: string | null;
}

/** Some uploads, what changed last first. */
export async function listNoticeUploads(
  graph: GraphReader,
  filter: NoticeFilter,
  { after, limit }: { after: { updatedAt: string; id: string } | null; limit: number },
): Promise<NoticeUpload[]> {
  const { updatedAt, id } = after ?? BEGINNING;
  const rows = await graph.read<{ node: Partial<Row> }>(LIST, { ...filter, updatedAt, after: id, limit });
  return rows.map(({ node }) => uploadOf(node));
}

export async function countNoticeUploads(graph: GraphReader, filter: NoticeFilter): Promise<number> {
  const [row] = await graph.read<{ count: number }>(COUNT, { ...filter });
  return row?.count ?? 0;
}

/** A property that is null is not there. */
function uploadOf(node: Partial<Row>): NoticeUpload {
  const { decisions, unplaced, approvals, uploadedById, uploadedByName, updatedById, updatedByName, ...plain } = node as Row;
  return {
    ...plain,
    docNumber: plain.docNumber ?? null,
    comment: plain.comment ?? null,
    loadedAt: plain.loadedAt ?? null,
    parents: plain.parents ?? [],
    decisions: JSON.parse(decisions) as FactDecision[],
    unplaced: JSON.parse(unplaced) as FactDecision[],
    approvals: JSON.parse(approvals) as Approval[],
    uploadedBy: { id: uploadedById, name: uploadedByName },
    updatedBy: { id: updatedById, name: updatedByName },
  };
}

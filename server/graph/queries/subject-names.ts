import type { BatchRead } from "./batch.ts";

const NAMES = /* cypher */ `
  MATCH (m:Manuscript) WHERE m.id IN $ids RETURN m.id AS id, m.title AS name
  UNION ALL
  MATCH (d:DiscardedDraft) WHERE d.id IN $ids RETURN d.id AS id, d.title AS name
  UNION ALL
  MATCH (a:Account) WHERE a.id IN $ids RETURN a.id AS id, a.username AS name
  UNION ALL
  MATCH (r:ErrorReport) WHERE r.id IN $ids RETURN r.id AS id, r.subjectName AS name
  UNION ALL
  MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, coalesce(n.title, n.name, n.id) AS name`;

/** What people call the things that the audit log is about; what is written anew comes before what is public of it. */
export const readSubjectNames: BatchRead<string> = async (graph, ids) => {
  const rows = await graph.read<{ id: string; name: string }>(NAMES, { ids });
  return new Map(rows.reverse().map(({ id, name }) => [id, name]));
};

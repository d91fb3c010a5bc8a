import type { GraphReader } from "./batch.ts";

/** What a question may name: all names of a node as they are folded, its place, and the indicator above it. */
interface NamedNodeRow {
  id: string;
  name: string;
  keys: string[];
  place: { id: string; name: string };
  parentName: string | null;
}

const NAMED_NODES = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids
  MATCH (j:Jurisdiction {id: n.jurisdictionId})
  OPTIONAL MATCH (n)-[:PART_OF]->(p:Indicator)
  RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.nameKeys, [coalesce(n.nameKey, n.titleKey)]) AS keys,
         {id: j.id, name: j.name} AS place, p.name AS parentName`;

/** Nodes with their names, in the order of their ids; an unknown id is left out. */
export async function readNamedNodes(graph: GraphReader, ids: string[]): Promise<NamedNodeRow[]> {
  const rows = await graph.read<NamedNodeRow>(NAMED_NODES, { ids });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

import { BadInputError } from "../../domain/errors.ts";
import type { EdgeType } from "../../domain/graph-model.ts";
import { appendChanges, type EntityChange, lockChangeLog } from "../change-log.ts";
import type { GraphStore, GraphTransaction } from "../graph-store.ts";
import { mergeUnitContacts } from "../units/unit-contacts.ts";
import { readContribution, writeContribution } from "./contribution.ts";
import { EDGE_TYPES, NODE_LABELS } from "./labels.ts";
import { joinNames } from "./refresh-units.ts";

const UNITS = /* cypher */ `
  MATCH (u:Unit) WHERE u.id IN $ids AND u.kind = 'UNIT'
  RETURN u.id AS id, u.name AS name, u.jurisdictionId AS jurisdictionId`;
const MENTIONS = /* cypher */ `
  MATCH (c:Contribution)-[m:MENTIONS]->(u:Unit) WHERE u.id IN $ids
  RETURN c.id AS owner, u.id AS id, m.aliases AS aliases`;
const LINKED = /* cypher */ `
  MATCH (:Unit {id: $id})-[r]-(n:Entity)
  RETURN DISTINCT n.id AS id, labels(n) AS labels`;
const MENTION = /* cypher */ `
  MATCH (c:Contribution {id: $owner})
  MATCH (u:Unit {id: $id})
  MERGE (c)-[m:MENTIONS]->(u)
  SET m.aliases = $aliases`;
const REDIRECT = /* cypher */ `MERGE (r:Redirect {id: $gone}) SET r.target = $kept`;
const REDIRECT_AGAIN = /* cypher */ `MATCH (r:Redirect {target: $gone}) SET r.target = $kept`;
const DELETE = /* cypher */ `MATCH (u:Unit {id: $gone}) DETACH DELETE u`;

const SAME = "same.clauseId = r.clauseId AND same.quote = r.quote";
const moves = (type: EdgeType) => [
  `MATCH (g:Unit {id: $gone})-[r:${type}]->(n:Entity)
   MATCH (k:Unit {id: $kept})
   WHERE NOT EXISTS { MATCH (k)-[same:${type}]->(n) WHERE ${SAME} }
   CREATE (k)-[moved:${type}]->(n)
   SET moved = properties(r)`,
  `MATCH (g:Unit {id: $gone})<-[r:${type}]-(n:Entity)
   MATCH (k:Unit {id: $kept})
   WHERE NOT EXISTS { MATCH (k)<-[same:${type}]-(n) WHERE ${SAME} }
   CREATE (k)<-[moved:${type}]-(n)
   SET moved = properties(r)`,
];
/** The place of the kept unit is its own. */
const MOVES = EDGE_TYPES.filter((type) => type !== "OF").flatMap(moves);

/**
 * Two units turn out to be one: what is said of `gone` is said of `kept` from now on, with every citation and date it had; `gone` is another
 * name of `kept`, and its id leads there for good. The notices need not be read again, and may be.
 * @throws {BadInputError} when either is no unit of the graph, or they belong to different places. Nothing is changed then.
 */
export async function mergeUnits(graph: GraphStore, pair: { gone: string; kept: string }): Promise<void> {
  await graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    await putMerge(transaction, pair);
  });
}

/** As `mergeUnits`, as a part of a transaction that holds the lock of the change log. */
export async function putMerge(transaction: GraphTransaction, { gone, kept }: { gone: string; kept: string }): Promise<void> {
  const former = await checkedName(transaction, gone, kept);
  const linked = await transaction.run<{ id: string; labels: string[] }>(LINKED, { id: gone });
  await moveMentions(transaction, { gone, kept, former });
  for (const move of MOVES) await transaction.run(move, { gone, kept });
  await mergeUnitContacts(transaction, { gone, kept });
  await transaction.run(REDIRECT_AGAIN, { gone, kept });
  await transaction.run(REDIRECT, { gone, kept });
  await transaction.run(DELETE, { gone });
  await joinNames(transaction, [kept]);
  const changes: EntityChange[] = [
    { entityId: gone, label: "Unit", operation: "DELETE" },
    { entityId: kept, label: "Unit", operation: "PUT" },
  ];
  for (const { id, labels } of linked) {
    const label = NODE_LABELS.find((candidate) => labels.includes(candidate));
    if (label && label !== "Jurisdiction" && id !== kept) changes.push({ entityId: id, label, operation: "PUT" });
  }
  await appendChanges(transaction, changes);
}

/** @returns the name of the unit that goes. */
async function checkedName(transaction: GraphTransaction, gone: string, kept: string): Promise<string> {
  const rows = await transaction.run<{ id: string; name: string; jurisdictionId: string }>(UNITS, { ids: [gone, kept] });
  const [from, into] = [gone, kept].map((id) => rows.find((row) => row.id === id));
  if (gone === kept || !from || !into) {
    throw new BadInputError(`不能把单位“${gone}”并入“${kept}”：两个编号都必须是图中的单位，且不能相同。`, { gone, kept });
  }
  if (from.jurisdictionId !== into.jurisdictionId) {
    throw new BadInputError(`不能把${from.name}并入${into.name}：它们属于不同的地区，同名也不是同一个单位。`, { gone, kept });
  }
  return from.name;
}

/** Whoever mentioned the unit that goes mentions the kept one, under the names it had there. */
async function moveMentions(
  transaction: GraphTransaction,
  { gone, kept, former }: { gone: string; kept: string; former: string },
): Promise<void> {
  const mentions = await transaction.run<{ owner: string; id: string; aliases: string[] | null }>(MENTIONS, { ids: [gone, kept] });
  for (const { owner, aliases } of mentions.filter(({ id }) => id === gone)) {
    const own = mentions.find((mention) => mention.owner === owner && mention.id === kept);
    const names = [...new Set([former, ...(aliases ?? []), ...(own?.aliases ?? [])])].sort();
    await transaction.run(MENTION, { owner, id: kept, aliases: names });
    const { nodes, edges } = await readContribution(transaction, owner);
    const node = nodes.get(gone);
    nodes.delete(gone);
    if (node && !nodes.has(kept)) nodes.set(kept, node);
    const end = (id: string) => (id === gone ? kept : id);
    for (const [key, edge] of edges) edges.set(key, { ...edge, from: end(edge.from), to: end(edge.to) });
    await writeContribution(transaction, owner, { nodes, edges });
  }
}

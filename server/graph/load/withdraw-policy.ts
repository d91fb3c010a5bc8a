import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import type { EdgeType, GraphEdge, GraphNode, GraphRecord } from "../../domain/graph-model.ts";
import { lockChangeLog } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { putWithdrawnPolicy, type WithdrawnPolicy } from "../notices/withdrawn-policies.ts";
import { batches } from "./batches.ts";
import { type Contribution, readContribution } from "./contribution.ts";
import { NODE_LABELS } from "./labels.ts";
import { putRecord } from "./load-record.ts";

const HELD = /* cypher */ `MATCH (p:Policy {id: $id}) RETURN p.title AS title, p.stub AS stub`;
const NODES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  RETURN labels(n) AS labels, n {.*} AS properties`;
const EDGES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})-[r]->(b:Entity)
  RETURN type(r) AS type, a.id AS \`from\`, b.id AS \`to\`, r {.*} AS properties`;
/** A shared unit bears the names that all who mention it gave it; these are the ones of this notice. */
const OWN_ALIASES = /* cypher */ `
  MATCH (:Contribution {id: $ownerId})-[m:MENTIONS]->(u:Unit)
  RETURN u.id AS id, m.aliases AS aliases`;
const leaning = (label: string, pattern: string) => /* cypher */ `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  MATCH (x:${label})-[]->(n) WHERE x.state = 'PUBLISHED'
  RETURN DISTINCT x.id AS id, x.title AS title, ${pattern} AS room`;
const LEANING = [leaning("CaseStudy", "'cases'"), leaning("Interpretation", "'interpretations'")];

/**
 * Takes a held policy back, in a transaction of its own lock: it and all that only it says leave the graph, indexes are told, and its id stays
 * with the date and the reason. What it said is kept beside the graph, closed on that day. Read by another notice, it becomes one that is
 * cited and not held; what it had replaced holds again.
 * @throws {NotFoundError} where no such policy is held. @throws {BadInputError} while published texts rest on it, naming them.
 */
export async function withdrawPolicy(
  transaction: GraphTransaction,
  { id, at, reason }: Omit<WithdrawnPolicy, "title">,
): Promise<{ title: string }> {
  await lockChangeLog(transaction);
  const [held] = await transaction.run<{ title: string; stub: boolean }>(HELD, { id });
  if (!held || held.stub) throw new NotFoundError(`没有收录编号为“${id.slice(0, 100)}”的通知，不能撤回。`, { id });
  const contribution = await readContribution(transaction, id);
  await refuseWhileLeanedOn(transaction, held.title, contribution);
  await putWithdrawnPolicy(transaction, { id, title: held.title, at, reason }, await readRecord(transaction, id, contribution, at));
  await putRecord(transaction, { ownerId: id, nodes: [], edges: [] });
  return { title: held.title };
}

async function refuseWhileLeanedOn(transaction: GraphTransaction, title: string, { nodes }: Contribution): Promise<void> {
  const own = [...nodes].filter(([, { shared }]) => !shared).map(([id]) => id);
  const found = new Map<string, string>();
  for (const ids of batches(own)) {
    for (const statement of LEANING) {
      for (const text of await transaction.run<{ id: string; title: string; room: string }>(statement, { ids })) {
        found.set(text.id, `《${text.title}》（/editor/${text.room}/${text.id}）`);
      }
    }
  }
  if (found.size === 0) return;
  const named = [...found.values()].slice(0, 10).join("、");
  throw new BadInputError(
    `有 ${found.size} 篇公开的解读或案例依据《${title}》：${named}${found.size > 10 ? "等" : ""}。请先撤回它们，或改为登记废止：废止后原文仍可查阅。`,
    { ids: [...found.keys()] },
  );
}

/** What the policy put into the graph, read back; what it laid down ends on the day of its withdrawal. */
async function readRecord(transaction: GraphTransaction, ownerId: string, contribution: Contribution, at: string): Promise<GraphRecord> {
  const mentions = await transaction.run<{ id: string; aliases: string[] | null }>(OWN_ALIASES, { ownerId });
  const aliases = new Map(mentions.map((row) => [row.id, row.aliases ?? []]));
  const nodes: GraphNode[] = [];
  const edges = new Map<string, GraphEdge>();
  for (const ids of batches([...contribution.nodes.keys()])) {
    for (const { labels, properties } of await transaction.run<{ labels: string[]; properties: { id: string } }>(NODES, { ids })) {
      const label = NODE_LABELS.find((each) => labels.includes(each));
      const own = aliases.get(properties.id);
      if (label) nodes.push({ label, properties: own ? { ...properties, aliases: own } : properties } as GraphNode);
    }
  }
  const starts = [...new Set([...contribution.edges.values()].map(({ from }) => from))];
  for (const ids of batches(starts)) {
    for (const row of await transaction.run<{
      type: EdgeType;
      from: string;
      to: string;
      properties: GraphEdge["properties"] & { key?: string };
    }>(EDGES, { ids })) {
      const { key } = row.properties;
      if (!key || !contribution.edges.has(key)) continue;
      const closed = row.properties.clauseId ? { until: row.properties.until ?? at.slice(0, 10) } : {};
      edges.set(key, { ...row, key, properties: { ...row.properties, ...closed } } as GraphEdge);
    }
  }
  return { ownerId, nodes, edges: [...edges.values()] };
}

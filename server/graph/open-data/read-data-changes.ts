import type { ChangeNode, NodeLabel } from "../../domain/graph-model.ts";
import { readChanges } from "../change-log.ts";
import type { GraphStore } from "../graph-store.ts";
import type { Properties } from "../rows/as-node.ts";
import { type LinkedThing, linkThings } from "./linked-data.ts";
import { readThingsById } from "./read-things.ts";

/** What became of a thing; a repealed notice can still be read, and is given as it stands. */
interface DataChange {
  cursor: number;
  operation: "PUT" | "REPEAL" | "DELETE";
  id: string;
  kind: NodeLabel;
  /** When; null of changes from before that was noted. */
  at: string | null;
  /** Why it was repealed or taken back. */
  reason?: string;
  /** The id that stands for it now. */
  replacedBy?: string;
  data?: LinkedThing;
}

const BATCH = 500;
const WITHDRAWN = /* cypher */ `
  MATCH (n:Entity) WHERE n.id IN $ids AND n.state = 'WITHDRAWN'
  RETURN n.id AS id, n.withdrawnAt AS at, n.withdrawalReason AS reason`;
const MERGED = /* cypher */ `MATCH (r:Redirect) WHERE r.id IN $ids RETURN r.id AS id, r.target AS replacedBy`;

/**
 * What changed behind a cursor, a line of JSON each, oldest first and as it stands now; the last line says from where to go on. A thing may come
 * more than once: the later line holds. Nothing is held but one batch.
 */
export async function* readDataChanges(graph: GraphStore, after: number, origin: string): AsyncGenerator<string> {
  for (let cursor = after; ; ) {
    const lines = await readChanges(graph, cursor, BATCH);
    const last = lines.at(-1);
    if (!last) {
      yield `${JSON.stringify({ cursor })}\n`;
      return;
    }
    cursor = last.seq;
    const latest = [...new Map(lines.map((line) => [line.entityId, line])).values()].sort((a, b) => a.seq - b.seq);
    yield (await describeChanges(graph, latest, origin)).map((change) => `${JSON.stringify(change)}\n`).join("");
  }
}

async function describeChanges(graph: GraphStore, lines: ChangeNode[], origin: string): Promise<DataChange[]> {
  const ids = lines.map(({ entityId }) => entityId);
  const things = await readThingsById(graph, ids);
  const linked = await linkThings(graph, things, origin);
  const standing = new Map(things.map(({ properties }, index) => [properties.id, { properties, data: linked[index] as LinkedThing }]));
  const isGone = (id: string) => !standing.has(id);
  const tombstones = await readTombstones(graph, ids.filter(isGone));
  return lines.map(({ seq, entityId: id, label: kind, at }) => {
    const found = standing.get(id);
    const common = { cursor: seq, id, kind, at };
    return found
      ? { ...common, ...standingOf(found.properties), data: found.data }
      : { ...common, operation: "DELETE", reason: "来源不再载有这一项。", ...tombstones.get(id) };
  });
}

function standingOf({ repealedOn }: Properties): Pick<DataChange, "operation" | "reason"> {
  return repealedOn ? { operation: "REPEAL", reason: `自 ${repealedOn} 起废止。` } : { operation: "PUT" };
}

/** Of things that went, what is known of it: when and why they were withdrawn, or what they were merged into. */
async function readTombstones(graph: GraphStore, ids: string[]): Promise<Map<string, Partial<DataChange>>> {
  if (ids.length === 0) return new Map();
  const withdrawn = await graph.read<{ id: string; at: string; reason: string }>(WITHDRAWN, { ids });
  const merged = await graph.read<{ id: string; replacedBy: string }>(MERGED, { ids });
  return new Map<string, Partial<DataChange>>([
    ...withdrawn.map(({ id, at, reason }) => [id, { at, reason }] as const),
    ...merged.map(({ id, replacedBy }) => [id, { reason: "并入了另一个编号的单位。", replacedBy }] as const),
  ]);
}

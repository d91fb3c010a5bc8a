import type { NodeLabel } from "../../domain/graph-model.ts";
import type { Parameters } from "../graph-store.ts";
import type { BatchRead, GraphReader } from "../queries/batch.ts";
import { visible } from "../queries/visible.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type AskedNode, ONLY_ID, WHOLE_RELATION } from "./asked.ts";
import type { EdgeRelation, NodeRelation, Relation, Target } from "./relation.ts";
import { ROOT, type Shape, shapeNode } from "./shape.ts";
import type { SharedTrips, Trip, Wanted } from "./shared-trips.ts";

interface Statement {
  cypher: string;
  read: Shape<NodeRow>["read"];
}

/** What stands around the blocks: `head` binds `n`, `tail` orders what is returned. */
interface Root {
  label: Target;
  head: string;
  tail?: string;
  /** Values that tell the place of `n` in a list. */
  key?: readonly string[];
}

interface AskedRow {
  node: NodeRow;
  key: (string | number)[];
}

/** As many texts as this process keeps for one selection; a root has a text for each set of filters. */
const MOST_ROOTS = 50;
const statements = new WeakMap<AskedNode, Map<string, Statement>>();

/** The nodes of a root with all that was asked of them, in one statement. Values go into `parameters`, never into the text. */
export async function readAsked(graph: GraphReader, root: Root, asked: AskedNode, parameters: Parameters): Promise<AskedRow[]> {
  const { cypher, read } = statementFor(root, asked);
  const rows = await graph.read<{ row: unknown[]; key: AskedRow["key"] }>(cypher, parameters);
  return rows.map(({ row, key }) => ({ node: read(row), key }));
}

/** One node with all that was asked of it; null where there is none that the public may see. Those asked for at once share a trip. */
export async function readOne(trips: SharedTrips, label: Target, asked: AskedNode, wanted: Wanted): Promise<NodeRow | null> {
  const { trip, read } = tripFor(label, asked);
  const found = await trips.find<{ row: unknown[]; key: unknown[] }>(trip, wanted);
  return found && read(found.row);
}

const roads = new WeakMap<AskedNode, Map<Target, { trip: Trip; read: Statement["read"] }>>();

/** Worked out once for a selection: two statements are long texts to put together for every question. */
function tripFor(label: Target, asked: AskedNode) {
  let known = roads.get(asked);
  if (!known) roads.set(asked, (known = new Map()));
  let road = known.get(label);
  if (!road) {
    const statement = (head: string, id: string) => {
      const found = `${head} MATCH (n:${label} {id: ${id}}) ${visible("WHERE", label, "n")}`;
      return statementFor({ label, head: found, key: ["n.id"] }, asked);
    };
    const { cypher: alone, read } = statement("", "$id");
    const { cypher: together } = statement("UNWIND $asked.ids AS id", "id");
    known.set(label, (road = { trip: { alone, together }, read }));
  }
  return road;
}

type ValueOf<Of extends Relation> =
  Of extends EdgeRelation<infer Value> ? Value : Of extends NodeRelation<infer Label extends NodeLabel> ? NodeRow<Label> : never;

const batches = new WeakMap<Relation, BatchRead<unknown[]>>();

/** Follows one relation from many nodes, for what no statement brought along. */
export function batchOf<Of extends Relation>(relation: Of): BatchRead<ValueOf<Of>[]> {
  let batch = batches.get(relation);
  if (!batch) {
    if (relation.from === null) throw new Error(`a lookup of ${relation.to} is no batch: load the nodes by their ids`);
    const root: Root = { label: relation.from, head: `MATCH (n:${relation.from}) WHERE n.id IN $ids` };
    const asked: AskedNode = {
      ...ONLY_ID,
      follows: [{ field: "values", relation: { ...relation, one: undefined }, asked: WHOLE_RELATION }],
    };
    batch = async (graph, ids, on) => {
      const rows = await readAsked(graph, root, asked, { ids, on });
      return new Map(rows.map(({ node }) => [node.id, node.fetched?.values as unknown[]]));
    };
    batches.set(relation, batch);
  }
  return batch as BatchRead<ValueOf<Of>[]>;
}

function statementFor(root: Root, asked: AskedNode): Statement {
  let known = statements.get(asked);
  if (!known) statements.set(asked, (known = new Map()));
  const key = `${root.label} ${root.head} ${root.tail}`;
  let statement = known.get(key);
  if (!statement) {
    const { blocks, columns, read } = shapeNode(root.label, asked, ROOT);
    const place = (root.key ?? []).join(", ");
    const text = `${root.head}\n${blocks}\nRETURN [${columns.join(", ")}] AS row, [${place}] AS key ${root.tail ?? ""}`;
    // The driver sends 1,400 bytes at a time: what is indented for the eye can cost a reader a second packet.
    const cypher = text.replace(/\s+/g, " ");
    statement = { cypher, read };
    if (known.size < MOST_ROOTS) known.set(key, statement);
  }
  return statement;
}

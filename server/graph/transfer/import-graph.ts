import { BadInputError, DomainError } from "../../domain/errors.ts";
import { appendChanges, type EntityChange, lockChangeLog } from "../change-log.ts";
import type { GraphStore, GraphTransaction } from "../graph-store.ts";
import { batches } from "../load/batches.ts";
import { NODE_LABELS } from "../load/labels.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { type EdgeLine, type EndLine, homeLabel, type NodeLine, type NodeReference, type TransferKind } from "./line-format.ts";
import { readIds, transferredLabels } from "./read-graph.ts";
import { readTransferFile } from "./read-transfer-file.ts";

const BATCH = 2_000;

/**
 * Puts the content of a file that `exportGraph` wrote into the graph, in one transaction: all of it or nothing. Every entity gets a line in
 * the change log, so that indexes follow. A file of an older version is brought up to date on the way.
 *
 * @param replace take away what the graph holds; without it a graph that holds something is left alone.
 * @throws {BadInputError} when the file is none of ours, cut off or changed.
 * @throws {DomainError} CONFLICT when the graph is not empty, or the file comes from a newer program.
 */
export async function importGraph(graph: GraphStore, file: string, { replace }: { replace: boolean }): Promise<EndLine> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const source = await readTransferFile(file);
    const gone = await clear(transaction, source.header.kind, replace);
    const put: EntityChange[] = [];
    const write = new BatchWriter(transaction);
    const allowed = source.header.kind === "export" ? await transferredLabels(transaction, "export") : null;
    for await (const line of source.lines) {
      if ("labels" in line) {
        const home = homeLabel(line.labels);
        if (allowed && !allowed.includes(home))
          throw new BadInputError(`${file} 里有不属于导出内容的 ${home}，没有导入任何内容。`, { file, home });
        const label = NODE_LABELS.find((candidate) => line.labels.includes(candidate));
        if (label) put.push({ entityId: String(line.properties.id), label, operation: "PUT" });
        await write.node(line);
      } else {
        await write.edge(line);
      }
    }
    await write.finish();
    for (const { change } of MIGRATIONS.slice(source.header.schema)) await change?.(transaction);
    const kept = new Set(put.map(({ entityId }) => entityId));
    for (const some of batches([...gone.filter(({ entityId }) => !kept.has(entityId)), ...put])) await appendChanges(transaction, some);
    return source.end();
  });
}

/** Takes away what a file of this kind would bring. @returns the entities that were there. */
async function clear(transaction: GraphTransaction, kind: TransferKind, replace: boolean): Promise<EntityChange[]> {
  const labels = await transferredLabels(transaction, kind);
  const ids = await readIds(transaction, labels);
  const count = [...ids.values()].reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return [];
  if (!replace) {
    throw new DomainError("CONFLICT", `图库里已有 ${count} 个节点，import 只写入空的图库。要用文件内容整个替换现有内容，请用 restore。`, {
      count,
    });
  }
  const gone: EntityChange[] = [];
  for (const label of NODE_LABELS) {
    const rows = await transaction.run<{ id: string }>(`MATCH (n:${label}) RETURN n.id AS id`);
    for (const { id } of rows) gone.push({ entityId: id, label, operation: "DELETE" });
  }
  for (const [label, all] of ids) {
    for (const some of batches(all)) await transaction.run(`MATCH (n:${label}) WHERE n.id IN $ids DETACH DELETE n`, { ids: some });
  }
  return gone;
}

/** Writes lines in batches that one statement takes; nodes come before the edges between them. */
class BatchWriter {
  private readonly transaction: GraphTransaction;
  private readonly waiting = new Map<string, object[]>();
  private nodesWritten = false;

  constructor(transaction: GraphTransaction) {
    this.transaction = transaction;
  }

  node({ labels, properties }: NodeLine): Promise<void> {
    return this.add(`UNWIND $rows AS row CREATE (n:${labels.join(":")}) SET n = row.properties RETURN count(n) AS count`, { properties });
  }

  async edge({ type, from, to, properties }: EdgeLine): Promise<void> {
    const statement = /* cypher */ `
      UNWIND $rows AS row
      MATCH (a:${homeOf(from)} {id: row.from})
      MATCH (b:${homeOf(to)} {id: row.to})
      CREATE (a)-[r:${type}]->(b)
      SET r = row.properties
      RETURN count(r) AS count`;
    if (!this.nodesWritten) await this.finish();
    this.nodesWritten = true;
    await this.add(statement, { from: from[1], to: to[1], properties });
  }

  async finish(): Promise<void> {
    for (const statement of this.waiting.keys()) await this.flush(statement);
  }

  private async add(statement: string, row: object): Promise<void> {
    const rows = this.waiting.get(statement) ?? [];
    rows.push(row);
    this.waiting.set(statement, rows);
    if (rows.length >= BATCH) await this.flush(statement);
  }

  private async flush(statement: string): Promise<void> {
    const rows = this.waiting.get(statement) ?? [];
    this.waiting.delete(statement);
    if (rows.length === 0) return;
    const [written] = await this.transaction.run<{ count: number }>(statement, { rows });
    if (written?.count !== rows.length) throw new Error("a file with an edge that leads to no node");
  }
}

function homeOf([label]: NodeReference): string {
  return homeLabel([label]);
}

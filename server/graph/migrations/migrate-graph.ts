import { DomainError } from "../../domain/errors.ts";
import type { GraphStore, GraphTransaction } from "../graph-store.ts";
import type { Migration } from "./migration.ts";
import { MIGRATIONS } from "./migrations.ts";

const VERSION = /* cypher */ `MATCH (v:SchemaVersion {id: 'graph'}) RETURN v.version AS version`;
/** So that of two processes that start on an empty graph only one makes the node. */
const ONE_VERSION = "CREATE CONSTRAINT schema_version_id IF NOT EXISTS FOR (v:SchemaVersion) REQUIRE v.id IS UNIQUE";
const LOCK_VERSION = /* cypher */ `
  MERGE (v:SchemaVersion {id: 'graph'})
  SET v.locked = true, v.version = coalesce(v.version, 0)
  RETURN v.version AS version`;
const SET_VERSION = /* cypher */ `MATCH (v:SchemaVersion {id: 'graph'}) SET v.version = $version`;

/** The graph was written by a program that knows more migrations; this one would misread it, or harm it. */
export class NewerGraphError extends DomainError {
  constructor(version: number, known: number) {
    super(
      "CONFLICT",
      `图库的结构版本是 ${version}，本程序只认识到 ${known}：它已由更新的程序使用过。请换用更新的程序，或从升级之前的备份恢复后再用本程序。`,
      { version, known },
    );
  }
}

/**
 * Brings the graph to the version of this program, before anything else reads it: each migration once, in order, whoever else starts at
 * the same time. A process that is killed on the way leaves a version between two migrations, and the next start goes on from there.
 * Where nothing is to be done it only reads, so that it needs no right to change the schema.
 *
 * @param say told what is done, a line each.
 * @throws {NewerGraphError} when a newer program has been here; nothing is changed then.
 */
export async function migrateGraph(
  graph: GraphStore,
  { migrations = MIGRATIONS, say = () => {} }: { migrations?: Migration[]; say?: (line: string) => void } = {},
): Promise<void> {
  const known = migrations.length;
  const version = await graphVersion(graph);
  if (version > known) throw new NewerGraphError(version, known);
  if (version === known) return;
  await graph.write((transaction) => transaction.run(ONE_VERSION));
  for (const migration of migrations.slice(version)) {
    const applied = await applyMigration(graph, migration, known);
    // An empty graph that gets its first shape is no news.
    if (applied && version > 0) say(`图库升级 ${migration.number}/${known}：${migration.name}`);
  }
}

/** The number of the last migration that the graph has; 0 for one that is new, or older than migrations. */
export async function graphVersion(graph: GraphStore): Promise<number> {
  const [row] = await graph.read<{ version: number }>(VERSION);
  return row?.version ?? 0;
}

async function applyMigration(graph: GraphStore, { number, schema = [], change }: Migration, known: number): Promise<boolean> {
  if (schema.length > 0) {
    await graph.write(async (transaction) => {
      for (const statement of schema) await transaction.run(statement);
    });
  }
  return graph.write(async (transaction) => {
    const version = await lockVersion(transaction);
    if (version > known) throw new NewerGraphError(version, known);
    if (version >= number) return false;
    await change?.(transaction);
    await transaction.run(SET_VERSION, { version: number });
    return true;
  });
}

/** The version, which nobody else changes until the transaction ends. */
async function lockVersion(transaction: GraphTransaction): Promise<number> {
  const [row] = await transaction.run<{ version: number }>(LOCK_VERSION);
  return row?.version ?? 0;
}

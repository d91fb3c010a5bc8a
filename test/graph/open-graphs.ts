import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import { Neo4jGraph } from "../../server/graph/engines/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { neo4jUrl } from "../neo4j/neo4j-url.ts";
import { takeTurn } from "../neo4j/take-turn.ts";

/** An engine that this machine can run: `describe.each(graphEngines)("… on $name", ({ open }) => …)`. */
export interface GraphEngine {
  name: string;
  /** An empty graph with its constraints; on Neo4j the one database is emptied first. Close it when done. */
  open: () => Promise<GraphStore>;
}

// Files run side by side, and each empties the one Neo4j.
if (neo4jUrl !== null) await takeTurn(inject("turnPort"));

export const graphEngines: GraphEngine[] = [
  { name: "the embedded engine", open: openEmbedded },
  ...(neo4jUrl ? [{ name: "Neo4j", open: () => openNeo4j(neo4jUrl as string) }] : []),
];

async function openEmbedded(): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), "zelian-graph-"));
  const graph = EmbeddedGraph.open(folder);
  await migrateGraph(graph);
  const close = graph.close.bind(graph);
  graph.close = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return graph;
}

async function openNeo4j(url: string): Promise<GraphStore> {
  const graph = new Neo4jGraph({ url, database: "neo4j" });
  while ((await deleteSome(graph)) > 0);
  await migrateGraph(graph);
  return graph;
}

/** A server that a bench has filled cannot forget it all in one transaction. */
async function deleteSome(graph: GraphStore): Promise<number> {
  const [row] = await graph.write((transaction) =>
    transaction.run<{ count: number }>("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS count"),
  );
  return row?.count ?? 0;
}

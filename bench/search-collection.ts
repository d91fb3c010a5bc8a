import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadSeed } from "../seed/load-seed.ts";
import { EmbeddedGraph } from "../server/graph/engines/embedded-graph.ts";
import type { GraphStore } from "../server/graph/graph-store.ts";
import { loadPolicies } from "../server/graph/load/load-policies.ts";
import { migrateGraph } from "../server/graph/migrations/migrate-graph.ts";
import { extractFacts } from "../server/ingest/extract-facts.ts";
import { readOutline } from "../server/ingest/outline/read-outline.ts";
import { readDocument } from "../server/ingest/readers/read-document.ts";
import { followChanges } from "../server/search/follow-changes.ts";
import type { IndexCursor, SearchDocument, SearchEngine } from "../server/search/search-engine.ts";

const root = resolve(import.meta.dirname, "..");
/** Published notices of other places: for measuring only, not part of the project. */
const CORPUS = join(root, "../shared/corpus/docs");
/** Which place each of them is of, by the beginning of its file's name. */
const PLACES = join(root, "test/cases/search/places.json");

/** What the seeds, and with `corpus` the notices of other places, give an index: read by the same road as in the server. */
export async function readCollection({ corpus }: { corpus: boolean }): Promise<SearchDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), "zelian-collection-"));
  const graph = EmbeddedGraph.open(folder);
  try {
    await migrateGraph(graph);
    await loadSeed(graph, join(root, "seed"), () => undefined);
    if (corpus) await loadCorpus(graph);
    return await documentsOf(graph);
  } finally {
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** False where the notices of other places are not at hand. */
export const hasCorpus = (): boolean => existsSync(CORPUS);

async function loadCorpus(graph: GraphStore): Promise<void> {
  const places = JSON.parse(readFileSync(PLACES, "utf8")) as Record<string, string[]>;
  for (const file of readdirSync(CORPUS).sort()) {
    const outline = readOutline(await readDocument(readFileSync(join(CORPUS, file)), file));
    const facts = extractFacts(outline);
    const id = file.replace(/\.\w+$/, "");
    const [jurisdiction, ...parents] = places[id.slice(0, 2)] as [string, ...string[]];
    const title = facts.title ?? id;
    await loadPolicies(
      graph,
      [{ origin: { id, title, jurisdiction, parents, kind: facts.kind, publisher: facts.issuer, note: null }, outline, facts }],
      () => undefined,
    );
  }
}

/** As the follower hands them to an engine that is empty. */
async function documentsOf(graph: GraphStore): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  let filledTo: IndexCursor | null = null;
  const collector: Pick<SearchEngine, "cursor" | "rebuild" | "write"> = {
    cursor: async () => filledTo,
    rebuild: async (batches, cursor) => {
      for await (const batch of batches) documents.push(...batch);
      filledTo = cursor;
    },
    write: async () => undefined,
  };
  const follower = followChanges(graph, collector as SearchEngine);
  await follower.caughtUp();
  await follower.stop();
  return documents;
}

import { readChanges } from "../graph/change-log.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readAffected } from "./documents/read-affected.ts";
import { type EntityRef, readDocuments, SEARCHED_LABELS } from "./documents/read-documents.ts";
import { readEntityIds, readLastChange } from "./documents/read-entity-ids.ts";
import type { IndexCursor, SearchDocument, SearchEngine } from "./search-engine.ts";

/** Lines of the change log, and entities of a rebuild, that are taken at a time. */
const BATCH = 500;
/** The first and the longest pause after a failure, in milliseconds. */
const PAUSES = { first: 200, longest: 30_000 };

/** Keeps an index at the state of the graph. */
export interface ChangeFollower {
  /** Says that the graph was written; returns at once. */
  notify(): void;
  /** Resolves when the index holds everything that was committed before the call. @throws what kept it from that. */
  caughtUp(): Promise<void>;
  /** Why the index is behind, while it is; it goes on trying by itself. */
  readonly failure: Error | null;
  /** Stops after the batch at work. */
  stop(): Promise<void>;
}

/**
 * Starts to follow: at once what the index has missed, then what each `notify` announces. Documents and cursor are stored
 * together, so that a crash at any moment repeats a batch at worst. An index that is empty, of another version or of another
 * graph is rebuilt.
 */
export function followChanges(graph: GraphStore, engine: SearchEngine): ChangeFollower {
  let stopped = false;
  let failure: Error | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let retry: NodeJS.Timeout | null = null;
  let pause = PAUSES.first;

  const run = async () => {
    do {
      again = false;
      await catchUp(graph, engine, () => stopped);
    } while (again && !stopped);
  };

  const start = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    if (retry) clearTimeout(retry);
    retry = null;
    running = run()
      .then(() => {
        failure = null;
        pause = PAUSES.first;
      })
      .catch((error: Error) => {
        failure = error;
        retry = setTimeout(() => void start().catch(() => undefined), pause);
        retry.unref();
        pause = Math.min(pause * 2, PAUSES.longest);
        throw error;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  // A failure shows in `failure`, and to those who wait for `caughtUp`.
  void start().catch(() => undefined);
  return {
    notify: () => void start().catch(() => undefined),
    caughtUp: start,
    get failure() {
      return failure;
    },
    async stop() {
      stopped = true;
      if (retry) clearTimeout(retry);
      await running?.catch(() => undefined);
    },
  };
}

async function catchUp(graph: GraphStore, engine: SearchEngine, isStopped: () => boolean): Promise<void> {
  let cursor = await engine.cursor();
  if (!cursor || !(await isOfThisGraph(graph, cursor))) cursor = await rebuild(graph, engine);
  while (!isStopped()) {
    const changes = await readChanges(graph, cursor.seq, BATCH);
    const last = changes.at(-1);
    if (!last) return;
    const changed = changes.map(({ entityId, label }): EntityRef => ({ id: entityId, label }));
    const entities = distinct([...changed, ...(await readAffected(graph, changed))]).filter(({ label }) => SEARCHED_LABELS.includes(label));
    const put: SearchDocument[] = [];
    for (let at = 0; at < entities.length; at += BATCH) put.push(...(await readDocuments(graph, entities.slice(at, at + BATCH))));
    const found = new Set(put.map(({ id }) => id));
    cursor = { seq: last.seq, entityId: last.entityId };
    // What is gone, withdrawn or no longer worth finding leaves the index.
    await engine.write({ put, delete: entities.map(({ id }) => id).filter((id) => !found.has(id)), cursor });
  }
}

/** True when the line that the index stopped at is still that line: a graph that was replaced has another, or none. */
async function isOfThisGraph(graph: GraphStore, cursor: IndexCursor): Promise<boolean> {
  if (cursor.seq === 0) return true;
  const [line] = await readChanges(graph, cursor.seq - 1, 1);
  return line?.seq === cursor.seq && line.entityId === cursor.entityId;
}

/** The cursor is read first: what changes meanwhile is read again behind it. */
async function rebuild(graph: GraphStore, engine: SearchEngine): Promise<IndexCursor> {
  const cursor = await readLastChange(graph);
  await engine.rebuild(allDocuments(graph), cursor);
  return cursor;
}

async function* allDocuments(graph: GraphStore): AsyncGenerator<SearchDocument[]> {
  for (const label of SEARCHED_LABELS) {
    for (let after = ""; ; ) {
      const ids = await readEntityIds(graph, label, after, BATCH);
      const last = ids.at(-1);
      if (last === undefined) break;
      yield await readDocuments(
        graph,
        ids.map((id) => ({ id, label })),
      );
      after = last;
    }
  }
}

function distinct(entities: EntityRef[]): EntityRef[] {
  return [...new Map(entities.map((entity) => [`${entity.label} ${entity.id}`, entity])).values()];
}

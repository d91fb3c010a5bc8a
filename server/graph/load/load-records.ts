import type { GraphRecord } from "../../domain/graph-model.ts";
import type { GraphStore } from "../graph-store.ts";
import { type LoadResult, loadReady, type ReadyRecord, readyRecord } from "./load-record.ts";

/**
 * Loads records one after the other, each in a transaction of its own, and makes the next ready while the engine writes. Stops at the first that
 * is refused: those before it are loaded, none behind it.
 * @param onLoaded told after each record, in their order.
 */
export async function loadRecords(
  graph: GraphStore,
  records: Iterable<GraphRecord> | AsyncIterable<GraphRecord>,
  onLoaded: (result: LoadResult, index: number) => void = () => {},
): Promise<void> {
  const coming = readied(records);
  let next = coming.next();
  for (let index = 0; ; index++) {
    const { done, value: ready } = await next;
    if (done) return;
    let begun: typeof next | undefined;
    const begin = () => {
      begun ??= coming.next();
      // One that cannot be made is refused when its turn comes.
      begun.catch(() => undefined);
      return begun;
    };
    onLoaded(await loadReady(graph, ready, begin), index);
    next = begin();
  }
}

async function* readied(records: Iterable<GraphRecord> | AsyncIterable<GraphRecord>): AsyncGenerator<ReadyRecord, void> {
  for await (const record of records) yield readyRecord(record);
}

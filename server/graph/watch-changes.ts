import { setTimeout as wait } from "node:timers/promises";
import { readChangeCount } from "./change-log.ts";
import type { GraphStore } from "./graph-store.ts";

/** How long another process's write may stay unnoticed, in milliseconds; each look is one lookup by a unique id. */
const EVERY = 1_000;

/**
 * Calls `onChange` when the change log has grown, whoever wrote: for a graph that several processes share, where nobody tells the others.
 * What it misses while the graph is away it finds when the graph is back, which `onReturn` is told.
 */
export function watchChanges(
  graph: Pick<GraphStore, "read">,
  { onChange, onReturn = () => {}, every = EVERY }: { onChange: () => void; onReturn?: () => void; every?: number },
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const watch = async () => {
    let known: number | null = null;
    let isAway = false;
    while (!stopping.signal.aborted) {
      const count = await readChangeCount(graph).catch(() => null);
      if (count !== null) {
        if (isAway) onReturn();
        if (count !== known) onChange();
        known = count;
      }
      isAway = count === null;
      await wait(every, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

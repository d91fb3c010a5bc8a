import DataLoader from "dataloader";
import type { GraphReader } from "../queries/batch.ts";

/** So many share a trip at most: none of them has an answer before all are found. */
const MOST = 16;
/** How long those on one trip wait for each other, in milliseconds, before each goes alone. */
const TOGETHER = 1_000;

/** Who wants the node of an id as it was `on` a date, and waits for it no longer than so many milliseconds. */
export interface Wanted {
  id: string;
  on: string;
  within: number;
}

/**
 * A statement that finds the node of `$id`, and one that finds those of `$asked.ids` with their ids as `key`; both as they were `$on` a date.
 * One object for all who ask it: by that they are known to go the same way.
 */
export interface Trip {
  alone: string;
  together: string;
}

interface Found {
  key: readonly unknown[];
}

/**
 * Nodes that are asked for by their ids, in one turn of the event loop and by one statement, make one trip to the graph together. Under load
 * several requests arrive in a turn, and a trip for each costs more than what a small statement does there. Who asks alone waits for nobody,
 * and one that fails or takes long keeps nobody for longer than `TOGETHER`.
 */
export class SharedTrips {
  private readonly graph: GraphReader;
  /** Those that leave at the end of this turn, by statement and date. */
  private readonly leaving = new WeakMap<Trip, Map<string, DataLoader<Wanted, Found | null>>>();

  constructor(graph: GraphReader) {
    this.graph = graph;
  }

  /** The row of one id; null where there is none. Others who ask for the same id may hold the same row. */
  find<Row extends Found>(trip: Trip, wanted: Wanted): Promise<Row | null> {
    // Who may wait no longer than the others' second has none for them.
    const found = wanted.within < 2 * TOGETHER ? this.findAlone(trip, wanted) : this.loaderFor(trip, wanted.on).load(wanted);
    return found as Promise<Row | null>;
  }

  private loaderFor(trip: Trip, on: string): DataLoader<Wanted, Found | null> {
    let onDates = this.leaving.get(trip);
    if (!onDates) this.leaving.set(trip, (onDates = new Map()));
    let loader = onDates.get(on);
    if (!loader) {
      const leave = (all: readonly Wanted[]) => {
        onDates.delete(on);
        return this.findAll(trip, all);
      };
      loader = new DataLoader(leave, { cache: false, maxBatchSize: MOST, batchScheduleFn: (go) => void setImmediate(go) });
      onDates.set(on, loader);
    }
    return loader;
  }

  private async findAll(trip: Trip, all: readonly Wanted[]): Promise<(Found | Error | null)[]> {
    const [first] = all as [Wanted];
    if (all.length === 1) return [await this.findAlone(trip, first)];
    try {
      // Neo4j plans a statement anew for each magnitude of a list that is a parameter, and does not look into a map.
      const asked = { ids: [...new Set(all.map(({ id }) => id))] };
      const rows = await this.graph.read<Found>(trip.together, { asked, on: first.on }, TOGETHER);
      const byId = new Map(rows.map((row) => [row.key[0], row]));
      return all.map(({ id }) => byId.get(id) ?? null);
    } catch {
      // Whichever of them it is, the others have an answer.
      const left = all.map((wanted) => ({ ...wanted, within: wanted.within - TOGETHER }));
      return Promise.all(left.map((wanted) => this.findAlone(trip, wanted).catch((error: Error) => error)));
    }
  }

  private async findAlone({ alone }: Trip, { id, on, within }: Wanted): Promise<Found | null> {
    const [row] = await this.graph.read<Found>(alone, { id, on }, within);
    return row ?? null;
  }
}

import { AsyncLocalStorage } from "node:async_hooks";
import { UnavailableError } from "../../domain/errors.ts";
import type { GraphStore, GraphTransaction, Parameters } from "../../graph/graph-store.ts";

interface Errand {
  /** When whoever sent the library waits no longer, by `performance.now()`. */
  end?: number;
  failure?: UnavailableError;
}

/**
 * A graph whose statements join the transaction that is open around them. The library for accounts knows nothing of our transactions; so
 * what it writes within `write` and the record of it come about together or not at all.
 */
export class JoiningGraph {
  private readonly graph: GraphStore;
  private readonly open = new AsyncLocalStorage<GraphTransaction>();
  private readonly errands = new AsyncLocalStorage<Errand>();

  constructor(graph: GraphStore) {
    this.graph = graph;
  }

  read<Row>(cypher: string, parameters?: Parameters): Promise<Row[]> {
    const transaction = this.open.getStore();
    return this.noted((within) => (transaction ? transaction.run(cypher, parameters) : this.graph.read(cypher, parameters, within)));
  }

  write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    const transaction = this.open.getStore();
    if (transaction) return work(transaction);
    return this.noted((within) => this.graph.write((begun) => this.open.run(begun, () => work(begun)), within));
  }

  /**
   * What the library does, which makes a fault of its own of a graph that gives no answer: that is told as the graph told it. `within`:
   * milliseconds that whoever asks still waits.
   */
  async errand<Result>(work: () => Promise<Result>, within?: number): Promise<Result> {
    const errand: Errand = within === undefined ? {} : { end: performance.now() + within };
    try {
      return await this.errands.run(errand, work);
    } catch (error) {
      throw errand.failure ?? error;
    }
  }

  private async noted<Result>(reach: (within?: number) => Promise<Result>): Promise<Result> {
    const errand = this.errands.getStore();
    try {
      return await reach(errand?.end && Math.max(errand.end - performance.now(), 1));
    } catch (error) {
      if (errand && error instanceof UnavailableError) errand.failure = error;
      throw error;
    }
  }
}

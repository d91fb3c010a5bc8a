import { AsyncLocalStorage } from "node:async_hooks";
import type { GraphStore, GraphTransaction, Parameters } from "../../graph/graph-store.ts";

/**
 * A graph whose statements join the transaction that is open around them. The library for accounts knows nothing of our transactions; so
 * what it writes within `write` and the record of it come about together or not at all.
 */
export class JoiningGraph {
  private readonly graph: GraphStore;
  private readonly open = new AsyncLocalStorage<GraphTransaction>();

  constructor(graph: GraphStore) {
    this.graph = graph;
  }

  read<Row>(cypher: string, parameters?: Parameters): Promise<Row[]> {
    const transaction = this.open.getStore();
    return transaction ? transaction.run(cypher, parameters) : this.graph.read(cypher, parameters);
  }

  write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    const transaction = this.open.getStore();
    return transaction ? work(transaction) : this.graph.write((begun) => this.open.run(begun, () => work(begun)));
  }
}

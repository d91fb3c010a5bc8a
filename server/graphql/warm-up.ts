import { UnavailableError } from "../domain/errors.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import { readChainRows } from "../graph/queries/responsibility-chain.ts";

const ATTEMPTS = 3;

/**
 * Asks for the chain of nothing. A Neo4j that has just started plans the statement for seconds, longer than a reader should wait; it
 * goes on planning while nobody waits, so a later attempt finds the plan.
 */
export async function warmUp(graph: GraphReader): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await readChainRows(graph, "");
      return;
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
    }
  }
}

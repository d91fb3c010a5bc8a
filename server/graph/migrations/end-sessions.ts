import type { GraphTransaction } from "../graph-store.ts";

/** Until now the tokens of sessions stood in the graph as they are; from now on their hashes do, and those would match nothing. */
export async function endSessions(transaction: GraphTransaction): Promise<void> {
  await transaction.run("MATCH (s:Session) DELETE s");
}

import type { GraphReader } from "./batch.ts";

const HELD = /* cypher */ `MATCH (p:Policy {id: $id}) WHERE p.stub = false RETURN p.title AS title`;

/** The title of a policy that the graph holds; null for one that it does not hold or only cites. */
export async function readHeldTitle(graph: GraphReader, id: string): Promise<string | null> {
  const [row] = await graph.read<{ title: string }>(HELD, { id });
  return row?.title ?? null;
}

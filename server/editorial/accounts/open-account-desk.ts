import { randomBytes } from "node:crypto";
import type { GraphStore } from "../../graph/graph-store.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AuthSettings, createAuth } from "./create-auth.ts";
import { JoiningGraph } from "./joining-graph.ts";

const SECRET = /* cypher */ `MERGE (s:Secret {id: 'signing'}) SET s.value = coalesce(s.value, $made) RETURN s.value AS value`;

/** The desk over a graph. What signs cookies is made once and kept there, so that sessions outlive a restart and hold on every process. */
export async function openAccountDesk(store: GraphStore, settings: Omit<AuthSettings, "secret">): Promise<AccountDesk> {
  const made = randomBytes(32).toString("base64url");
  const [secret] = await store.write((transaction) => transaction.run<{ value: string }>(SECRET, { made }));
  const graph = new JoiningGraph(store);
  return { graph, auth: createAuth(graph, { ...settings, secret: secret?.value ?? made }), hasProvider: settings.provider !== null };
}

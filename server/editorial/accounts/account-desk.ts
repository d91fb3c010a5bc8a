import type { Auth } from "./create-auth.ts";
import type { JoiningGraph } from "./joining-graph.ts";

/** Where accounts are kept, and people signed in and out. */
export interface AccountDesk {
  graph: JoiningGraph;
  auth: Auth;
  /** Whether people can also sign in at a provider. */
  hasProvider: boolean;
}

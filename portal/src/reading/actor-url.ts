import type { Actor } from "../queries/shapes.ts";

/** The page of a unit or a meeting body. */
export function actorUrl(actor: Actor): string {
  return actor.__typename === "Unit" ? `/units/${actor.id}` : `/meetings/${actor.id}`;
}

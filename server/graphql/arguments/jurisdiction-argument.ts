import { findJurisdictions } from "../../domain/find-jurisdictions.ts";
import { nearestNames } from "../../domain/nearest-names.ts";
import { unknownName } from "../../domain/unknown-name.ts";
import type { Context } from "../context.ts";
import { nameKey } from "./name-key.ts";

/** Ids of the places that a `jurisdiction` argument means, with all within them unless `within` is false; null where none was given. @throws {NotFoundError} with the nearest names */
export async function jurisdictionArgument(context: Context, name: string | null | undefined, within = true): Promise<string[] | null> {
  if (nameKey("jurisdiction", name) === null || name === null || name === undefined) return null;
  const places = await context.jurisdictions();
  const found = findJurisdictions(
    name,
    places.map(({ jurisdiction, parents }) => ({ id: jurisdiction.id, name: jurisdiction.name, parents })),
    within,
  );
  if (found.length > 0) return found;
  const names = places.map(({ jurisdiction }) => jurisdiction.name);
  throw unknownName("地区", name, nearestNames(name, names), `收录的地区有：${names.slice(0, 20).join("、")}。`);
}

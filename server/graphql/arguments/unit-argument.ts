import { nearestNames } from "../../domain/nearest-names.ts";
import { unknownName } from "../../domain/unknown-name.ts";
import { readUnitIdsNamed, readUnitNames } from "../../graph/queries/unit-names.ts";
import type { Context } from "../context.ts";
import { nameKey } from "./name-key.ts";

/**
 * Ids of the units that a `unit` argument means by name, alias or id, in the places chosen; null where none was given.
 * Units of several places may bear one name.
 * @throws {NotFoundError} with the nearest names
 */
export async function unitArgument(
  context: Context,
  name: string | null | undefined,
  jurisdictions: string[] | null,
): Promise<string[] | null> {
  const key = nameKey("unit", name);
  if (key === null || name === null || name === undefined) return null;
  const ids = await readUnitIdsNamed(context.graph, { name, key, jurisdictions });
  if (ids.length > 0) return ids;
  const names = await readUnitNames(context.graph, jurisdictions);
  throw unknownName("单位", name, nearestNames(name, names), "请用 units(name:) 查一查通知里的写法。");
}

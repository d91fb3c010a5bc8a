import { NotFoundError } from "../../domain/errors.ts";
import { readPolicies, readUnits } from "../../graph/queries/nodes-by-id.ts";
import type { Context } from "../context.ts";
import { jurisdictionArgument } from "./jurisdiction-argument.ts";
import { unitArgument } from "./unit-argument.ts";

/** What a reader narrows a search to, by name. */
export interface SearchFilters {
  jurisdiction?: string | null;
  unit?: string | null;
  policy?: string | null;
}

/**
 * The filters by the names that the index has: 东丽 is 东丽区, 规自局 its unit's whole name. Null where they are so already.
 * @throws {NotFoundError} with the nearest names, where nothing bears one
 */
export async function searchFilters(context: Context, { jurisdiction, unit, policy }: SearchFilters): Promise<SearchFilters | null> {
  const [place, units] = await Promise.all([jurisdictionArgument(context, jurisdiction), unitArgument(context, unit, null)]);
  if (policy && !(await context.load(readPolicies, policy)))
    throw new NotFoundError(`没有编号为“${policy.slice(0, 100)}”的通知。请从检索结果的“文件”一栏里选，或用 policies(title:) 查到 id。`, {
      id: policy,
    });
  const places = await context.jurisdictions();
  const placeName = places.find((one) => one.jurisdiction.id === place?.[0])?.jurisdiction.name ?? jurisdiction;
  const unitName = unit ? await indexedName(context, unit, units ?? [], place) : unit;
  return placeName === jurisdiction && unitName === unit ? null : { jurisdiction: placeName, unit: unitName, policy };
}

/** Units of several places may bear one name, some as an alias: of those in the place one that the index calls otherwise, for what is typed found nothing. */
async function indexedName(context: Context, typed: string, ids: string[], place: string[] | null): Promise<string> {
  const units = (await Promise.all(ids.map((id) => context.load(readUnits, id)))).filter((unit) => unit !== null);
  const here = units.filter(({ jurisdictionId }) => place === null || place.includes(jurisdictionId));
  return here.find(({ name }) => name !== typed)?.name ?? typed;
}

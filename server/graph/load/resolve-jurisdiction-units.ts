import type { Facts } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { IdRegister, jurisdictionId, unitId } from "../../domain/ids.ts";
import type { AliasLine } from "../../domain/units/alias-lines.ts";
import type { Jurisdiction } from "../../domain/units/jurisdiction-prefixes.ts";
import { resolveUnits } from "../../domain/units/resolve-units.ts";
import type { PolicySource } from "./policy-source.ts";
import { unitNamesOf } from "./unit-names-of.ts";

/** One real unit of a jurisdiction: its id, its own name, and the names that are certainly the same unit. */
export interface ResolvedUnit {
  id: string;
  name: string;
  aliases: string[];
  /** Ids of other held units that are certainly this one. */
  absorbs?: string[];
}

/**
 * The units that notices of one jurisdiction name, brought together with those the graph holds: a held unit keeps its id and name.
 * Sets and posts are left out; they belong to their notice.
 */
export function resolveJurisdictionUnits(jurisdiction: Jurisdiction, sources: PolicySource[], held: ResolvedUnit[]): ResolvedUnit[] {
  const names = sources.flatMap(unitNamesOf);
  const clusters = resolveUnits({
    jurisdiction,
    names: [...names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())].map(
      ([name, count]) => ({ name, count }),
    ),
    lists: sources.flatMap(({ facts }) => listsOf(facts)),
    known: held.map(({ name, aliases }) => ({
      name,
      aliases: aliases.map((alias) => ({ name: alias, certainty: "certain", why: "图中已有" })),
    })),
    data: sources.flatMap(({ facts, aliasLines = [] }) => [...aliasLines, ...statedAliases(facts)]),
  });
  const heldByName = new Map(held.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [foldName(name), unit] as const)));
  const heldByOwnName = Map.groupBy(held, ({ name }) => foldName(name));
  const ids = new IdRegister();
  for (const { id, name } of held) ids.claim(id, name);
  return clusters
    .filter(({ kind }) => kind === "UNIT")
    .map(({ name, aliases }) => {
      const certain = aliases.filter(({ certainty }) => certainty === "certain").map((alias) => alias.name);
      const own = [name, ...certain].map((each) => heldByName.get(foldName(each))).find(Boolean);
      const ownName = own?.name ?? name;
      const names = new Set([name, ...certain].map(foldName));
      const absorbs = [...names]
        .flatMap((each) => heldByOwnName.get(each) ?? [])
        .filter((unit) => unit !== own)
        .map(({ id }) => id);
      const others = [name, ...certain].filter((each) => foldName(each) !== foldName(ownName));
      return { id: own?.id ?? ids.claim(unitId(jurisdictionId(jurisdiction.name), name), name), name: ownName, aliases: others, absorbs };
    });
}

/** A list does not name a unit twice. */
function listsOf(facts: Facts): string[][] {
  const assigned = [...facts.measures, ...facts.indicators, ...facts.bodies].map(({ lead, responsible }) => [...lead, ...responsible]);
  return [...assigned, facts.memberUnits ?? []].filter((list) => list.length > 1);
}

function statedAliases(facts: Facts): AliasLine[] {
  return facts.units.flatMap(({ name, aliases }) =>
    aliases.map((alias) => ({ name: alias.name, same: name, certainty: alias.certainty, reason: alias.why })),
  );
}

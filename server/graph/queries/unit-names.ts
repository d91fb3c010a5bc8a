import type { GraphReader } from "./batch.ts";

const UNITS_NAMED = /* cypher */ `
  MATCH (u:Unit)
  WHERE $key IN u.nameKeys AND ($everywhere OR u.jurisdictionId IN $jurisdictions)
  RETURN u.id AS id
  UNION
  MATCH (u:Unit {id: $name})
  WHERE $everywhere OR u.jurisdictionId IN $jurisdictions
  RETURN u.id AS id
  UNION
  MATCH (former:Redirect {id: $name})
  MATCH (u:Unit {id: former.target})
  WHERE $everywhere OR u.jurisdictionId IN $jurisdictions
  RETURN u.id AS id`;

/** Ids of the units that bear a name or alias (folded: `key`) or have, or once had, it as their id; `jurisdictions` null means everywhere. */
export async function readUnitIdsNamed(
  graph: GraphReader,
  { name, key, jurisdictions }: { name: string; key: string; jurisdictions: string[] | null },
): Promise<string[]> {
  const rows = await graph.read<{ id: string }>(UNITS_NAMED, {
    name,
    key,
    everywhere: jurisdictions === null,
    jurisdictions: jurisdictions ?? [],
  });
  return rows.map(({ id }) => id);
}

const UNIT_NAMES = /* cypher */ `
  MATCH (u:Unit)
  WHERE u.kind = 'UNIT' AND ($everywhere OR u.jurisdictionId IN $jurisdictions)
  RETURN DISTINCT u.name AS name
  LIMIT 5000`;

/** Names of units, to suggest the nearest from. */
export async function readUnitNames(graph: GraphReader, jurisdictions: string[] | null): Promise<string[]> {
  const rows = await graph.read<{ name: string }>(UNIT_NAMES, { everywhere: jurisdictions === null, jurisdictions: jurisdictions ?? [] });
  return rows.map(({ name }) => name);
}

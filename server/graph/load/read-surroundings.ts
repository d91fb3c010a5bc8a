import { jurisdictionId } from "../../domain/ids.ts";
import type { GraphReader } from "../queries/batch.ts";
import type { HeldPolicy } from "./add-cited-policies.ts";
import type { PolicySource } from "./policy-source.ts";
import { type ResolvedUnit, resolveJurisdictionUnits } from "./resolve-jurisdiction-units.ts";

const HELD_UNITS = /* cypher */ `
  MATCH (u:Unit)
  WHERE u.jurisdictionId = $jurisdictionId AND u.kind = 'UNIT'
  RETURN u.id AS id, u.name AS name, u.aliases AS aliases
  ORDER BY id`;
const HELD_POLICIES = /* cypher */ `
  MATCH (p:Policy)
  WHERE p.stub = false
  RETURN p.id AS id, p.title AS title, p.docNumber AS docNumber
  ORDER BY id`;

/** The policies that some notices may cite: they themselves, and those that the graph holds. */
export async function readCitable(graph: GraphReader, sources: PolicySource[]): Promise<HeldPolicy[]> {
  const held = await graph.read<HeldPolicy>(HELD_POLICIES);
  const given = sources.map(({ origin, facts }) => ({ id: origin.id, title: facts.title ?? origin.title, docNumber: facts.docNumber }));
  return [...given, ...held.filter(({ id }) => !given.some((policy) => policy.id === id))];
}

/** The units of a jurisdiction, over all its notices given and what the graph holds. */
export async function readUnitsOf(
  graph: GraphReader,
  { jurisdiction, parents }: Pick<PolicySource["origin"], "jurisdiction" | "parents">,
  sources: PolicySource[],
): Promise<ResolvedUnit[]> {
  const together = sources.filter(({ origin }) => origin.jurisdiction === jurisdiction);
  const held = await graph.read<ResolvedUnit>(HELD_UNITS, { jurisdictionId: jurisdictionId(jurisdiction) });
  return resolveJurisdictionUnits({ name: jurisdiction, parents }, together, held);
}

import { jurisdictionId } from "../../domain/ids.ts";
import type { GraphStore } from "../graph-store.ts";
import type { HeldPolicy } from "./add-cited-policies.ts";
import { type LoadResult, loadRecord } from "./load-record.ts";
import { mergeUnits } from "./merge-units.ts";
import { policyRecord } from "./policy-record.ts";
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

/**
 * Loads notices, each in a transaction of its own. The units of a jurisdiction are brought together over all notices given and what the
 * graph holds, so that the order of loading decides nothing; held units that turn out to be one are merged.
 * @param onLoaded told after each notice, for a progress bar.
 */
export async function loadPolicies(
  graph: GraphStore,
  sources: PolicySource[],
  onLoaded: (source: PolicySource, result: LoadResult) => void = () => {},
): Promise<void> {
  const heldPolicies = await graph.read<HeldPolicy>(HELD_POLICIES);
  const given = sources.map(({ origin, facts }) => ({ id: origin.id, title: facts.title ?? origin.title, docNumber: facts.docNumber }));
  const policies = [...given, ...heldPolicies.filter(({ id }) => !given.some((policy) => policy.id === id))];
  const unitsOf = new Map<string, ResolvedUnit[]>();
  for (const source of sources) {
    const { jurisdiction, parents } = source.origin;
    let units = unitsOf.get(jurisdiction);
    if (!units) {
      const together = sources.filter(({ origin }) => origin.jurisdiction === jurisdiction);
      const held = await graph.read<ResolvedUnit>(HELD_UNITS, { jurisdictionId: jurisdictionId(jurisdiction) });
      units = resolveJurisdictionUnits({ name: jurisdiction, parents }, together, held);
      for (const { id: kept, absorbs = [] } of units) for (const gone of absorbs) await mergeUnits(graph, { gone, kept });
      unitsOf.set(jurisdiction, units);
    }
    onLoaded(source, await loadRecord(graph, policyRecord(source, { units, policies })));
  }
}

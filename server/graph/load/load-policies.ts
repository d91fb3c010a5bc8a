import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import { type FactDecision, replacedPolicy } from "../../domain/notices/decision.ts";
import type { GraphStore } from "../graph-store.ts";
import { readCorrections } from "../notices/corrections.ts";
import { findWithdrawnPolicies } from "../notices/withdrawn-policies.ts";
import type { LoadResult } from "./load-record.ts";
import { loadRecords } from "./load-records.ts";
import { mergeUnits } from "./merge-units.ts";
import { policyRecord } from "./policy-record.ts";
import type { PolicySource } from "./policy-source.ts";
import { readCitable, readUnitsOf } from "./read-surroundings.ts";
import type { ResolvedUnit } from "./resolve-jurisdiction-units.ts";

/** What came of one notice. */
export interface PolicyLoaded extends LoadResult {
  /** What editors corrected in an earlier reading, and this one has no place for. */
  unplaced: FactDecision[];
}

/**
 * Loads notices, each in a transaction of its own, with what editors corrected in them. The units of a jurisdiction are brought together over
 * all notices given and what the graph holds, so that the order of loading decides nothing; held units that turn out to be one are merged.
 * What was withdrawn stays so.
 * @param onLoaded told after each notice, for a progress bar.
 */
export async function loadPolicies(
  graph: GraphStore,
  given: PolicySource[],
  onLoaded: (source: PolicySource, result: PolicyLoaded) => void = () => {},
): Promise<void> {
  const ids = given.map(({ origin }) => origin.id);
  const withdrawn = new Set((await findWithdrawnPolicies(graph, ids)).map(({ id }) => id));
  const corrections = await readCorrections(graph, ids);
  const corrected = given
    .filter(({ origin }) => !withdrawn.has(origin.id))
    .map((source) => correctedSource(source, corrections.get(source.origin.id) ?? []));
  const sources = corrected.map(({ source }) => source);
  const policies = await readCitable(graph, sources);
  const unitsOf = new Map<string, ResolvedUnit[]>();
  async function* records() {
    for (const source of sources) {
      const { jurisdiction } = source.origin;
      let units = unitsOf.get(jurisdiction);
      if (!units) {
        units = await readUnitsOf(graph, source.origin, sources);
        for (const { id: kept, absorbs = [] } of units) for (const gone of absorbs) await mergeUnits(graph, { gone, kept });
        unitsOf.set(jurisdiction, units);
      }
      yield policyRecord(source, { units, policies });
    }
  }
  await loadRecords(graph, records(), (result, index) => {
    const { source, unplaced } = corrected[index] as (typeof corrected)[number];
    onLoaded(source, { ...result, unplaced });
  });
}

/** A notice as it was read, with what editors decided of its facts. */
export function correctedSource(source: PolicySource, decisions: FactDecision[]): { source: PolicySource; unplaced: FactDecision[] } {
  if (decisions.length === 0) return { source, unplaced: [] };
  const { facts, unplaced } = applyDecisions(source.facts, source.outline, decisions);
  return { source: { ...source, facts, origin: { ...source.origin, replaces: replacedPolicy(decisions) } }, unplaced };
}

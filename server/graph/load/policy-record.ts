import type { GraphRecord } from "../../domain/graph-model.ts";
import { draftPolicy, type Surroundings } from "./draft-policy.ts";
import type { PolicySource } from "./policy-source.ts";

/**
 * What one notice contributes to the graph, ready for loadRecord.
 * @throws {BadInputError} when a fact names a clause that the outline does not have.
 */
export function policyRecord(source: PolicySource, surroundings: Surroundings): GraphRecord {
  return draftPolicy(source, surroundings).record;
}

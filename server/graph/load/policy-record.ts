import type { GraphRecord } from "../../domain/graph-model.ts";
import { Actors } from "./actors.ts";
import { addBodies } from "./add-bodies.ts";
import { addCitedPolicies, type HeldPolicy } from "./add-cited-policies.ts";
import { addDuties, addProcedures } from "./add-duties.ts";
import { addPolicy } from "./add-policy.ts";
import { addSubjects } from "./add-subjects.ts";
import { Notice } from "./notice.ts";
import type { PolicySource } from "./policy-source.ts";
import { RecordDraft } from "./record-draft.ts";
import type { ResolvedUnit } from "./resolve-jurisdiction-units.ts";
import { unitNamesOf } from "./unit-names-of.ts";

/** What is known beside the notice: the units of its jurisdiction and the policies it may cite. */
export interface Surroundings {
  units: ResolvedUnit[];
  policies: HeldPolicy[];
}

/**
 * Everything one notice contributes to the graph. Pure: the same notice in the same surroundings gives the same record, ids included.
 * @throws {BadInputError} when a fact names a clause that the outline does not have.
 */
export function policyRecord(source: PolicySource, { units, policies }: Surroundings): GraphRecord {
  const { origin, facts, aliasLines = [] } = source;
  const draft = new RecordDraft(origin.id);
  const notice = new Notice(source);
  const written = new Set([...unitNamesOf(facts), ...aliasLines.flatMap(({ name, same }) => [name, same])]);
  const actors = new Actors(draft, notice, units, written);
  addPolicy(draft, notice, actors, source);
  const subjects = addSubjects(draft, notice, actors, facts);
  addBodies(draft, notice, actors, subjects, facts);
  addDuties(draft, notice, actors, facts.duties);
  addProcedures(draft, notice, facts.procedures);
  addCitedPolicies(draft, notice, origin, facts.citedPolicies, policies);
  return draft.finish();
}

import type { GraphRecord } from "../../domain/graph-model.ts";
import { Actors } from "./actors.ts";
import { addBodies } from "./add-bodies.ts";
import { addCitedPolicies, type HeldPolicy } from "./add-cited-policies.ts";
import { addDuties, addProcedures } from "./add-duties.ts";
import { addPolicy } from "./add-policy.ts";
import { addSetMembers } from "./add-set-members.ts";
import { addSubjects } from "./add-subjects.ts";
import { Notice } from "./notice.ts";
import type { PolicySource } from "./policy-source.ts";
import { RecordDraft } from "./record-draft.ts";
import type { ResolvedUnit } from "./resolve-jurisdiction-units.ts";

/** What is known beside the notice: the units of its jurisdiction and the policies it may cite. */
export interface Surroundings {
  units: ResolvedUnit[];
  policies: HeldPolicy[];
}

/** A notice's record, and every name that the record needed a unit for. */
interface DraftedPolicy {
  record: GraphRecord;
  unitNames: string[];
}

/**
 * Everything one notice contributes to the graph. Pure: the same notice in the same surroundings gives the same record, ids included.
 * @throws {BadInputError} when a fact names a clause that the outline does not have.
 */
export function draftPolicy(source: PolicySource, { units, policies }: Surroundings): DraftedPolicy {
  const { origin, outline, facts } = source;
  const draft = new RecordDraft(origin.id);
  const notice = new Notice(source);
  const actors = new Actors(draft, notice, units, { text: outline.text, named: facts.units });
  const writing = { draft, notice, actors };
  addPolicy(writing, source);
  const subjects = addSubjects(writing, facts);
  addBodies(writing, subjects, facts);
  addDuties(writing, facts.duties);
  addSetMembers(draft, actors);
  addProcedures(writing, facts.procedures);
  addCitedPolicies(writing, origin, facts.citedPolicies, policies);
  return { record: draft.finish(), unitNames: actors.unitNames() };
}

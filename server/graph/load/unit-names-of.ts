import { draftPolicy } from "./draft-policy.ts";
import type { PolicySource } from "./policy-source.ts";

/** Every name of a unit that a notice writes: those its record needs, and the other names its facts give them. */
export function unitNamesOf(source: PolicySource): string[] {
  const { unitNames } = draftPolicy(source, { units: [], policies: [] });
  const certain = source.facts.units.flatMap(({ aliases }) => aliases.filter(({ certainty }) => certainty === "certain"));
  return [...unitNames, ...certain.map(({ name }) => name)];
}

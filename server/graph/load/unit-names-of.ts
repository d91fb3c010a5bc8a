import type { Facts } from "../../domain/facts.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { unitKind } from "../../domain/units/unit-kind.ts";

/** Every name of a unit or set that a notice writes in a role; names of its own bodies are left out. */
export function unitNamesOf(facts: Facts): string[] {
  const bodies = new Set([...facts.meetings, ...facts.bodies].flatMap(({ name, aliases }) => [name, ...aliases]));
  const lists = [
    ...[...facts.measures, ...facts.indicators, ...facts.bodies].flatMap(({ lead, responsible }) => [...lead, ...responsible]),
    ...(facts.memberUnits ?? []),
    ...facts.duties.flatMap(({ by, to }) => [...by, ...(to ? splitUnits(to).names : [])]),
    ...facts.bodies.flatMap(({ members }) => members.map(({ text }) => text)),
    ...facts.meetings.flatMap(({ escalatesTo }) => escalatesTo.flatMap(({ target }) => (target ? splitUnits(target).names : []))),
    ...(facts.issuer ? splitUnits(facts.issuer).names : []),
    ...facts.units.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]),
  ];
  return lists.filter((name) => !bodies.has(name) && unitKind(name) !== "POST");
}

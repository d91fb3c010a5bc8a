import type { Facts, UnitNames } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import type { Outline } from "../../domain/outline.ts";
import type { AliasLine } from "../../domain/units/alias-lines.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import type { Jurisdiction } from "../../domain/units/jurisdiction-prefixes.ts";
import { resolveUnits } from "../../domain/units/resolve-units.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { stripPost } from "../../domain/units/strip-post.ts";

/** What the text alone does not tell of its units. */
export interface UnitContext {
  jurisdiction?: Jurisdiction | null;
  known?: UnitNames[];
  data?: AliasLine[];
}

type Stated = Omit<Facts, "units" | "warnings">;

/** Every unit that the facts of a notice name, with the names that are the same unit and why. Meetings and bodies are none. */
export function collectUnits(facts: Stated, outline: Outline, context: UnitContext = {}): UnitNames[] {
  const text = foldSpace(outline.text);
  const lists = unitLists(facts);
  const bodies = new Set([...facts.meetings, ...facts.bodies].flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName));
  const sets = text.match(/各\p{Script=Han}{0,4}(?:牵头|责任|成员|相关|有关)(?:单位|部门)/gu) ?? [];
  const counts = new Map<string, number>();
  for (const name of [...lists.flat(), ...singleNames(facts), ...sets])
    if (name.length >= 2 && !bodies.has(foldName(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const clusters = resolveUnits({
    jurisdiction: context.jurisdiction ?? null,
    names: [...counts].map(([name, count]) => ({ name, count })),
    lists,
    shortFor: shortForms(text, counts),
    ...(context.known ? { known: context.known } : {}),
    ...(context.data ? { data: context.data } : {}),
  });
  return clusters.map(({ name, aliases }) => ({ name, aliases }));
}

/** Names that stand side by side in one list. */
function unitLists(facts: Stated): string[][] {
  const assigned = [...facts.measures, ...facts.indicators, ...facts.bodies].flatMap(({ lead, responsible }) => [lead, responsible]);
  return [
    ...assigned,
    facts.memberUnits ?? [],
    ...facts.duties.map(({ by }) => by),
    ...facts.meetings.map(({ officeHosts }) => officeHosts),
  ].filter((list) => list.length > 0);
}

function singleNames(facts: Stated): string[] {
  const inMeetings = facts.meetings.flatMap(({ convener, deputyConvener, escalatesTo }) => [
    convener,
    deputyConvener,
    ...escalatesTo.map(({ target }) => target),
  ]);
  const others = [...inMeetings, ...facts.duties.map(({ to }) => to), facts.issuer].filter(
    (name): name is string => name !== null && !/（/.test(name.slice(1, 4)),
  );
  return others
    .flatMap((name) => splitUnits(name).names)
    .flatMap((name) => {
      const { unit, post } = stripPost(name);
      return post && unit ? [name, unit] : [name];
    });
}

/** 某某单位（以下简称某单位）: what the text itself declares. */
function shortForms(text: string, names: Map<string, number>): { short: string; full: string }[] {
  return [...text.matchAll(/（(?:以下|下)(?:统一)?简?称[：:为]?[“"]?([^”"（），]{2,20})[”"]?）/g)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const full = Array.from(before, (_, at) => before.slice(at)).find((name) => names.has(name));
    return full ? [{ short: match[1] as string, full }] : [];
  });
}

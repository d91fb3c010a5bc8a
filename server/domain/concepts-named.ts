import { foldName } from "./fold-name.ts";
import { indicatorKey } from "./indicator-key.ts";

/** `name` is 开办企业 on the first level, 开办企业：费用 on the second. */
interface NamedConcept {
  id: string;
  name: string;
}

/**
 * The concepts that a name means, in groups: those of a group are one indicator in different words. More than one group where a
 * second-level name stands below several first levels (费用), none where nothing bears the name.
 */
export function conceptsNamed<Concept extends NamedConcept>(name: string, concepts: readonly Concept[]): Concept[][] {
  const groups = new Map<string, { parent: string; concepts: Concept[] }>();
  for (const concept of concepts) {
    const [first = "", second] = concept.name.split("：");
    const parent = second === undefined ? "" : first;
    const key = `${parent}：${indicatorKey(second ?? first)}`;
    const group = groups.get(key) ?? { parent, concepts: [] };
    group.concepts.push(concept);
    groups.set(key, group);
  }
  const key = indicatorKey(name);
  const firstLevel = groups.get(`：${key}`);
  if (firstLevel) return [firstLevel.concepts];
  const folded = foldName(name).replace(":", "");
  const below = [...groups].filter(([, { parent }]) => parent !== "");
  const whole = below.find(([own, { parent }]) => folded.startsWith(parent) && own === `${parent}：${indicatorKey(folded, parent)}`);
  if (whole) return [whole[1].concepts];
  return below.filter(([own, { parent }]) => own === `${parent}：${key}`).map(([, group]) => group.concepts);
}

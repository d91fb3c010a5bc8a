import type { QueryPlan } from "./query-plan.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { widenPlan } from "./widen-plan.ts";

/**
 * The plan to try when nothing matches: without what no passage holds, if what is left is the name of something, or most of what was
 * asked. Null where there is none.
 * @param found how many passages hold each concept.
 */
export function reducePlan(plan: QueryPlan, found: number[], vocabulary: Vocabulary): QueryPlan | null {
  const held = plan.concepts.filter((_, place) => (found[place] as number) > 0);
  if (held.length < plan.concepts.length && held.some(({ text }) => vocabulary.hasName(text))) {
    return { ...plan, concepts: held, corrected: held.map(({ text }) => text).join(" ") };
  }
  return widenPlan(plan, found, vocabulary);
}

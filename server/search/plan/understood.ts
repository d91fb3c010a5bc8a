import type { Understood } from "../search-engine.ts";
import type { QueryPlan } from "./query-plan.ts";

/** Other words that a reader is told of. */
const MOST_TOLD = 6;
/** Names as near as another name of the same thing. */
const SAME_THING = 0.6;

/** A plan as people and other rooms read it. */
export function understoodOf({ concepts, intents, places }: QueryPlan): Understood {
  const others = concepts.flatMap(({ text, variants }) => variants.filter((variant) => variant.text !== text));
  const also = others.sort((a, b) => b.weight - a.weight).map(({ text }) => text);
  return {
    about: concepts.map(({ text, variants }) => [
      text,
      ...variants.filter((variant) => variant.text !== text && variant.weight >= SAME_THING).map((variant) => variant.text),
    ]),
    intents: intents.map(({ name }) => name),
    places,
    also: [...new Set(also)].slice(0, MOST_TOLD),
  };
}

import type { EscalationStep } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import type { Words } from "./chain-sentence.ts";
import { escalationCondition } from "./escalation-condition.ts";
import { groupBy } from "./group-by.ts";

/** The ladder in words, one piece a condition: 无法解决的，报专题会；重大事项，报给谁没有写明. */
export function escalationWords(steps: readonly Pick<EscalationStep, "to" | "toText" | "condition">[]): Words[][] {
  return [...groupBy(steps, ({ condition, to }) => `${condition}${to ? "" : "-"}`).values()].map((group) => {
    const { phrase } = escalationCondition(group[0]?.condition ?? null);
    if (group.every(({ to, toText }) => !to && !toText)) return [{ text: `${phrase}要报批，报给谁没有写明` }];
    const targets = group.map(({ to, toText }): Words => (to ? { text: to.name, url: actorUrl(to) } : { text: toText ?? "" }));
    return [{ text: `${phrase}，报` }, ...targets.flatMap((target, index) => (index > 0 ? [{ text: "或" }, target] : [target]))];
  });
}

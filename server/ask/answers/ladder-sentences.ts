import { quoted } from "../../domain/quoted.ts";
import type { Said } from "../api-reader.ts";
import { distinctSaid, type Sentence } from "../sentence.ts";

/** A step up from a body, as the documents of this room ask for it. */
export interface Step {
  condition: string | null;
  toText: string | null;
  to: { name: string } | null;
  from: { name: string };
  citation: Said;
}

/** The ladder, one sentence a condition. */
export function ladderSentences(escalation: Step[]): Sentence[] {
  const groups = Map.groupBy(escalation, ({ from, condition }) => `${from.name} ${condition}`);
  return [...groups.values()].map((group) => {
    const [{ from, condition }] = group as [Step, ...Step[]];
    const targets = group.flatMap(({ to, toText }) => toText ?? to?.name ?? []);
    const where = targets.length > 0 ? `报${[...new Set(targets)].join("或")}` : "";
    const words = [condition && quoted(condition), where].filter(Boolean).join("，");
    return { text: `${from.name}：${words || "还要再往上报"}。`, said: distinctSaid(group.map(({ citation }) => citation)) };
  });
}

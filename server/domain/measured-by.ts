import { foldName } from "./fold-name.ts";

/** What evaluations of the business environment measure of an indicator, once each, by the words that notices use for it. */
const MEASURED: [string, RegExp][] = [
  ["流程", /(?:流程|环节|手续)$/],
  ["耗时", /(?:耗时|用时|时间)$/],
  ["费用", /(?:费用|成本)$/],
  ["便利度", /(?:便利度|便利化水平|便利化程度)$/],
];

/** What a second-level indicator measures, in one word for all its names; null for what is none of these. `measuredBy("办理环节") === "流程"` */
export function measuredBy(name: string): string | null {
  const folded = foldName(name);
  return MEASURED.find(([, ending]) => ending.test(folded))?.[0] ?? null;
}

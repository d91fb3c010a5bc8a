import type { QueryPlan, Variant } from "./query-plan.ts";

const ORIGINS: Record<Variant["origin"], string> = {
  typed: "原词",
  corrected: "更正",
  alias: "别名",
  synonym: "同义",
  numeral: "数字写法",
};

/** A plan in words, a line a decision: why a query finds what it finds. */
export function describePlan(query: string, { whole, concepts, intents, places, dropped, corrected }: QueryPlan): string[] {
  const lines = [`查询　　${query}`, `理解为　${corrected ?? whole}${corrected === null ? "" : "（已更正）"}`];
  for (const { text, variants, exact, importance } of concepts) {
    const words = variants.map((variant) => `${variant.text}（${ORIGINS[variant.origin]} ${variant.weight}）`);
    lines.push(`要找　　${text}${exact ? "，须整个出现" : ""}${importance < 1 ? `，分量 ${importance}` : ""}：${words.join("、")}`);
  }
  for (const { name, hints } of intents) lines.push(`想知道　${name}${hints.length > 0 ? `，看重：${hints.join("、")}` : ""}`);
  if (places.length > 0) lines.push(`地区　　${places.join("、")}，别处的往后排`);
  if (dropped.length > 0) lines.push(`不看　　${dropped.join("、")}`);
  return lines;
}

import type { Words } from "./chain-sentence.ts";
import type { ComparedPlace } from "./compared-shape.ts";
import { writtenName } from "./written-name.ts";

/** The comparison in a sentence: who leads where, and how much of what it is broken into the places share. */
export function comparedSentence(places: readonly ComparedPlace[]): Words[] {
  const words = places.flatMap(({ jurisdiction, leads }, index): Words[] => {
    const names = leads.flatMap((lead, at): Words[] => [
      ...(at > 0 ? [{ text: "、" }] : []),
      { text: writtenName(lead), url: `/units/${lead.unit.id}` },
    ]);
    const who = names.length > 0 ? [{ text: "由" }, ...names, { text: "牵头" }] : [{ text: "没有写明由谁牵头" }];
    return [{ text: `${index > 0 ? "，" : ""}${jurisdiction.name}` }, ...who];
  });
  return [...words, { text: `。${howMuchIsShared(places)}` }];
}

function howMuchIsShared(places: readonly ComparedPlace[]): string {
  if (places.length < 2) return "收录的通知里只有这一个地区写了它。";
  const lines = (places[0]?.parts ?? []).map(({ certain }, line) => ({
    certain,
    held: places.filter(({ parts }) => parts[line]?.indicator).length,
  }));
  if (lines.length === 0) return "通知都没有写它分成什么。";
  const shared = lines.filter(({ held }) => held === places.length);
  const same = shared.filter(({ certain }) => certain).length;
  const own = places.flatMap(({ jurisdiction, parts }) => {
    const count = parts.filter(({ indicator }, line) => indicator && lines[line]?.held === 1).length;
    return count > 0 ? [`只有${jurisdiction.name}写了的 ${count} 项`] : [];
  });
  const alike = shared.length > same ? [`名称相近的 ${shared.length - same} 项`] : [];
  return `二级指标里，各地都有的 ${[`${same} 项`, ...alike, ...own].join("，")}。`;
}

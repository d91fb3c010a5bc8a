import { foldName } from "./fold-name.ts";

/** Endings that a notice adds to a name or leaves off: 供电可靠性和电费透明度（指数）, 聘用情况 or 聘用指标. */
const EMPTY_ENDING = /(?:指数|指标|情况|服务|水平)$/;

/** Names this long are told apart by their characters; shorter ones (耗时, 费用) by their order too. */
const LONG = 4;

/**
 * A name as it is compared across places: its first level before it, an empty ending behind it and, in a long name, the order of its words
 * make no difference. `indicatorKey("土地质量管理指数") === indicatorKey("土地管理质量指数")`
 */
export function indicatorKey(name: string, parent: string | null = null): string {
  const folded = foldName(name);
  const above = foldName(parent ?? "");
  const own = above && folded !== above && folded.startsWith(above) ? folded.slice(above.length) : folded;
  const core = [...(own.replace(EMPTY_ENDING, "") || own)];
  return (core.length < LONG ? core : core.sort()).join("");
}

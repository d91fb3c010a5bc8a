import { applyDecisions } from "./apply-decisions.ts";
import type { FactDecision } from "./decision.ts";
import type { NoticeReading } from "./notice-upload.ts";
import { openFacts } from "./open-facts.ts";

/** What editors decided of earlier readings of a notice: what stands again in this one, and what has no place in it. */
export function placeEarlier(
  earlier: FactDecision[],
  { facts, outline }: NoticeReading,
): { decisions: FactDecision[]; unplaced: FactDecision[] } {
  const { unplaced } = applyDecisions(facts, outline, earlier);
  const lost = new Set(unplaced.map(({ key }) => key));
  const keys = new Set(openFacts(facts).map(({ key }) => key));
  return { decisions: earlier.filter(({ key, verdict }) => !lost.has(key) && (verdict !== "CONFIRMED" || keys.has(key))), unplaced };
}

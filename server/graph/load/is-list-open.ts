import type { Assigned, Grounded } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";

/**
 * Whether it is this list of a fact, and not its other one, that the words leave open: 牵头单位：甲局；责任单位：乙局等部门 leaves open who
 * supports, not who leads. Where the words do not show which, both count as open.
 */
export function isListOpen(names: string[], fact: Assigned & Grounded): boolean {
  if (!fact.openEnded) return false;
  const words = foldName([fact.evidence, fact.leadEvidence, fact.responsibleEvidence].map((evidence) => evidence?.quote ?? "").join(" "));
  const endsOpen = (list: string[]) => {
    const last = foldName(list.at(-1) ?? "");
    return last !== "" && (words.includes(`${last}等`) || words.includes(`等${last}`));
  };
  const isShown = endsOpen(fact.lead) || endsOpen(fact.responsible);
  return isShown ? endsOpen(names) : true;
}

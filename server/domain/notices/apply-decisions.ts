import type { Evidence, Facts } from "../facts.ts";
import type { Outline } from "../outline.ts";
import { type FactDecision, REPLACES } from "./decision.ts";
import type { FactField } from "./fact-field.ts";
import { findGrounds } from "./find-grounds.ts";
import { type OpenFact, openFacts } from "./open-facts.ts";

interface Applied {
  /** The facts as the editors have them. */
  facts: Facts;
  /** Corrections and rejections whose fact, or whose words, this reading does not have: they go back to an editor. */
  unplaced: FactDecision[];
}

/** Facts of a reading with what editors decided of them: what is rejected is gone, what is corrected says what the editors wrote. Pure. */
export function applyDecisions(facts: Facts, outline: Outline, decisions: FactDecision[]): Applied {
  const own = structuredClone(facts);
  const open = new Map(openFacts(own).map((fact) => [fact.key, fact]));
  const unplaced: FactDecision[] = [];
  // Removed at the end: a place in a list is not to move while others are written.
  const removed: OpenFact[] = [];
  for (const decision of decisions) {
    if (decision.verdict === "CONFIRMED" || decision.kind === REPLACES) continue;
    const fact = open.get(decision.key);
    const grounds = fact && groundsOf(fact, decision, outline);
    if (!fact || !grounds) unplaced.push(decision);
    else if (decision.verdict === "REJECTED") removed.push(fact);
    else for (const { field, lines, where } of grounds) field.write(lines, where);
  }
  for (const fact of removed) fact.remove?.();
  return { facts: own, unplaced };
}

/** Each changed field with where the notice says its lines; null where the notice does not have them, or the fact no such field. */
function groundsOf(
  fact: OpenFact,
  { changes }: FactDecision,
  outline: Outline,
): { field: FactField; lines: string[]; where: (Evidence | null)[] }[] | null {
  const found = changes.map(({ field: name, lines }) => {
    const field = fact.fields.find((each) => each.name === name);
    const where = field ? findGrounds(field, lines, outline, fact.evidence.clause) : null;
    return field && where ? { field, lines, where } : null;
  });
  return found.every((each) => each !== null) ? found : null;
}

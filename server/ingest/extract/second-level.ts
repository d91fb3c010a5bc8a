import type { Assigned, Evidence } from "../../domain/facts.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import { endingAttribution } from "./ending-attribution.ts";
import { listedIndicators } from "./listed-indicators.ts";
import { numberOf } from "./walk.ts";

/** A second-level indicator, its units, and the words that name it. */
export type SecondLevel = Assigned & { name: string; evidence: Evidence };

/**
 * The second-level indicators of a section that names a first-level one and its units, which they inherit: those that its words list
 * (二级指标：…), else the numbered items below it that assign nobody themselves.
 * @param own the second level that the heading itself names
 * @param units of the first level, with the words that name them
 */
export function secondLevel(clause: OutlineClause, parent: string, own: string | null, units: Assigned): SecondLevel[] {
  const listed = listedIndicators(clause.text, parent, own).map(({ name, quote }) => ({ name, quote, clause: clause.path }));
  const items = clause.children
    .filter((child) => child.heading && numberOf(child) !== null && !child.text && !endingAttribution(child.heading))
    .map((child) => ({ name: child.heading as string, quote: child.heading as string, clause: child.path }));
  return (listed.length ? listed : items).map(({ name, ...evidence }) => ({
    name,
    lead: units.lead,
    responsible: units.responsible,
    ...(units.openEnded ? { openEnded: true } : {}),
    inherited: true,
    evidence,
    leadEvidence: units.leadEvidence,
    responsibleEvidence: units.responsibleEvidence,
  }));
}

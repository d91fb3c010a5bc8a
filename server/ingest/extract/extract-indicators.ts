import type { IndicatorFact } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { columnKind } from "../grammar/column.ts";
import { roleOf } from "../grammar/label.ts";
import { isBlankCell } from "../outline/align-cells.ts";
import { CONFIDENCE } from "./confidence.ts";
import { dividesIndicators } from "./divides-indicators.ts";
import { endingAttribution } from "./ending-attribution.ts";
import { type IndicatorGroup, indicatorGroups } from "./indicator-groups.ts";
import { secondLevel } from "./second-level.ts";
import { numberOf, paragraphsOf, walk } from "./walk.ts";

/** The indicators of a notice, first level and below, each with its own or inherited units. */
export function extractIndicators(outline: Outline, groups: IndicatorGroup[] = indicatorGroups(outline)): IndicatorFact[] {
  return [...fromGroups(groups), ...fromLevels(outline), ...fromItems(outline, groups)];
}

function fromGroups(groups: IndicatorGroup[]): IndicatorFact[] {
  const facts: IndicatorFact[] = [];
  const named = new Set<string>();
  for (const group of groups) {
    const { name, lead, responsible, partial, evidence, rule, children } = group;
    const confidence = CONFIDENCE[rule] as number;
    const units = partial ? { lead: [], responsible: [] } : { lead, responsible, ...pick(group) };
    if (!named.has(name)) facts.push({ name, parent: null, ...units, evidence, confidence, rule });
    named.add(name);
    for (const child of children) facts.push({ ...child, parent: name, confidence, rule });
  }
  return facts;
}

const pick = ({ openEnded, leadEvidence, responsibleEvidence }: IndicatorGroup) => ({
  ...(openEnded ? { openEnded } : {}),
  ...(leadEvidence ? { leadEvidence } : {}),
  ...(responsibleEvidence ? { responsibleEvidence } : {}),
});

/** A table that came out one cell a line: its head names 一级指标, 二级指标 …, its numbered headings are the indicators of those levels. */
function fromLevels(outline: Outline): IndicatorFact[] {
  return walk(outline).flatMap(({ clause }) => {
    const levels = new Set(
      paragraphsOf(clause)
        .map(columnKind)
        .filter((kind) => kind.startsWith("level-")),
    ).size;
    if (levels < 2) return [];
    const below = /^[0p]$/.test(clause.ordinal) ? outline.clauses : clause.children;
    const columns = paragraphsOf(clause).filter((name) => columnKind(name) !== "number" && !columnKind(name).startsWith("level-"));
    return below.flatMap((child) => levelFacts(child, null, levels, columns));
  });
}

/** @param columns names of the columns beside the levels, whose cells stand one a line below the last level */
function levelFacts(clause: OutlineClause, parent: string | null, levels: number, columns: string[]): IndicatorFact[] {
  const name = (clause.heading ?? paragraphsOf(clause)[0] ?? "").replace(/\s/g, "").replace(/[▲△★☆*※]+$/, "");
  if (!name || numberOf(clause) === null || levels === 0) return [];
  const fact: IndicatorFact = {
    name,
    parent,
    ...(levels === 1 ? cellUnits(columns, paragraphsOf(clause)) : { lead: [], responsible: [] }),
    evidence: { quote: clause.heading ?? name, clause: clause.path },
    confidence: CONFIDENCE["indicator-levels"] as number,
    rule: "indicator-levels",
  };
  return [fact, ...clause.children.flatMap((child) => levelFacts(child, name, levels - 1, columns))];
}

function cellUnits(columns: string[], cells: string[]): Pick<IndicatorFact, "lead" | "responsible"> {
  const units = { lead: [] as string[], responsible: [] as string[] };
  if (cells.length !== columns.length) return units;
  for (const [at, name] of columns.entries()) {
    const role = columnKind(name) === "units" ? roleOf(name) : null;
    if (!role || isBlankCell(cells[at] as string)) continue;
    const { names } = splitUnits(cells[at] as string);
    if (role !== "responsible") units.lead.push(...names);
    if (role !== "lead") units.responsible.push(...names);
  }
  return units;
}

/** Numbered items with their units under a title that divides indicators among departments, and what stands below them. */
function fromItems(outline: Outline, groups: IndicatorGroup[]): IndicatorFact[] {
  const confidence = CONFIDENCE["indicator-item"] as number;
  const grouped = new Set(groups.map(({ clause }) => clause));
  const items = new Map<string, string>();
  return walk(outline).flatMap(({ clause, above }) => {
    if (!clause.heading || clause.table || grouped.has(clause.path) || !dividesIndicators(outline, above)) return [];
    const units = endingAttribution(clause.text);
    if (!units || numberOf(clause) === null) return [];
    const { lead, responsible, openEnded } = units;
    const evidence = { quote: units.quote, clause: clause.path };
    const assigned = { lead, responsible, ...(openEnded ? { openEnded } : {}) };
    const parent = above.map(({ path }) => items.get(path)).findLast(Boolean) ?? null;
    items.set(clause.path, clause.heading);
    const below = parent
      ? []
      : secondLevel(clause, clause.heading, null, { ...assigned, leadEvidence: evidence, responsibleEvidence: evidence });
    return [
      { name: clause.heading, parent, ...assigned, evidence, confidence, rule: "indicator-item" },
      ...below.map((child) => ({ ...child, parent: clause.heading, confidence, rule: "indicator-item" })),
    ];
  });
}

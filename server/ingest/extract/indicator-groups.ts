import type { Assigned, Evidence } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { parseAttribution } from "./attribution.ts";
import { indicatorTables } from "./indicator-tables.ts";
import { type SecondLevel, secondLevel } from "./second-level.ts";
import { isRow, walk } from "./walk.ts";

/** A first-level indicator with its units, its second level, and the body that is set up for it. */
export interface IndicatorGroup extends Assigned {
  /** The first-level indicator: 市场监管. */
  name: string;
  /** What the notice calls the group: 市场监管-政务诚信度指标专班; the name again where it calls it nothing. */
  title: string;
  /** Path of its clause. */
  clause: string;
  /** The group stands for part of the first level only (A-B): its units are those of the children. */
  partial: boolean;
  evidence: Evidence;
  children: SecondLevel[];
  rule: string;
}

const GROUP_ENDING = /(?:指标)?(?:工作)?(?:专班|专项工作组|专项小组|工作组|专项组|攻坚组|组)$|指标$/;
const DASH = /^(.{2,20}?) ?[-—–－] ?(.+)$/;

/** The indicator groups of a notice, whether a section each or a table, in reading order. Bodies (专班) are read from the same groups. */
export function indicatorGroups(outline: Outline): IndicatorGroup[] {
  const sections = walk(outline).flatMap(({ clause }) => (isRow(clause) ? [] : (sectionGroup(clause) ?? [])));
  return [...sections, ...indicatorTables(outline)];
}

/** A section whose heading names an indicator's group, with label lines, and words that list its second level. */
function sectionGroup(clause: OutlineClause): IndicatorGroup | null {
  const title = clause.heading;
  if (!title || !/指标/.test(title + clause.text) || !GROUP_ENDING.test(title)) return null;
  const lines = clause.text.split("\n");
  const labels = lines.filter((line) => parseAttribution(line)?.by === "label");
  const units = parseAttribution(labels.join("；"));
  if (!units) return null;
  const named = title.replace(GROUP_ENDING, "");
  const [, first, second] = DASH.exec(named) ?? [];
  const assigned = { lead: units.lead, responsible: units.responsible, ...(units.openEnded ? { openEnded: true } : {}) };
  const evidence = { quote: labels.join("\n"), clause: clause.path };
  const children = secondLevel(clause, first ?? named, second ?? null, assigned, evidence);
  return {
    name: first ?? named,
    title,
    clause: clause.path,
    partial: first !== undefined,
    ...assigned,
    evidence: { quote: title, clause: clause.path },
    leadEvidence: evidence,
    responsibleEvidence: evidence,
    children,
    rule: "indicator-section",
  };
}

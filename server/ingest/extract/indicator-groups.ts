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
  const assigned: Assigned = {
    lead: units.lead,
    responsible: units.responsible,
    ...(units.openEnded ? { openEnded: true } : {}),
    leadEvidence: { quote: quoteOf("lead", labels, clause), clause: clause.path },
    responsibleEvidence: { quote: quoteOf("responsible", labels, clause), clause: clause.path },
  };
  const children = secondLevel(clause, first ?? named, second ?? null, assigned);
  return {
    name: first ?? named,
    title,
    clause: clause.path,
    partial: first !== undefined,
    ...assigned,
    evidence: { quote: title, clause: clause.path },
    children,
    rule: "indicator-section",
  };
}

/** All label lines where they stand together; where something else stands between them (联系人：…), the first that names units of this role. */
function quoteOf(role: "lead" | "responsible", labels: string[], { text }: OutlineClause): string {
  const together = labels.join("\n");
  if (text.includes(together)) return together;
  return labels.find((line) => parseAttribution(line)?.[role].length) ?? (labels[0] as string);
}

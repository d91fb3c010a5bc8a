import type { Evidence, Facts } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { unitKind } from "../../domain/units/unit-kind.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import { opensLabel, readLabels } from "../grammar/label.ts";
import { parseNumeral } from "../grammar/numeral.ts";
import { MOST_BODIES } from "../meetings/founded-bodies.ts";
import { MOST_MEETINGS } from "../meetings/meeting-draft.ts";
import { doubtfulNames } from "./doubtful-names.ts";
import { evidences } from "./evidences.ts";
import { isRow, walk } from "./walk.ts";

/** Words that looked like a fact and are none, or a fact that looks wrong, and why. */
interface LeftOut {
  evidence: Evidence;
  why: string;
}

const ASSIGNS = /[（(][^（()）]{0,200}(?:牵头|负责|配合|落实|责任单位|责任部门)[^（()）]{0,20}[）)][。；]?$/;
const MEMBERS = /(\d{1,3}|[一二三四五六七八九十百]{1,5})(?:个|家)成员单位/;
const TASKS = /(\d{1,3}|[一二三四五六七八九十百]{1,5})(?:项|条|个)(?:[\p{Script=Han}]{0,4})(?:任务|举措|措施)/u;
const SECOND_LEVEL = /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:个|项)二级指标/;

/** What looked like a fact of a notice and was left out, and what in its facts looks wrong: an editor looks there first. */
export function findLeftOut(outline: Outline, facts: Omit<Facts, "warnings">): LeftOut[] {
  const clauses = walk(outline).map(({ clause }) => clause);
  const quoted = quotedLines(facts);
  return [
    ...clauses.filter((clause) => !isRow(clause) && !clause.table && clause.ordinal !== "end").flatMap((clause) => unread(clause, quoted)),
    ...doubted(facts),
    ...unresolved(facts),
    ...miscounted(clauses, facts),
    ...crowded(facts),
  ];
}

/** Meetings and bodies beyond the number that is read. */
function crowded({ meetings, bodies }: Omit<Facts, "warnings">): LeftOut[] {
  const founded = bodies.filter(({ rule }) => rule === "founded-body");
  return [
    ...(meetings.length >= MOST_MEETINGS
      ? [{ evidence: meetings.at(-1)?.evidence as Evidence, why: `会议只读前 ${MOST_MEETINGS} 个` }]
      : []),
    ...(founded.length >= MOST_BODIES ? [{ evidence: founded.at(-1)?.evidence as Evidence, why: `机构只读前 ${MOST_BODIES} 个` }] : []),
  ];
}

/** The lines that facts quote, by the path of their clause. */
function quotedLines(facts: Omit<Facts, "warnings">): Map<string, Set<string>> {
  const lines = new Map<string, Set<string>>();
  for (const { quote, clause } of new Set(evidences(facts))) {
    const held = lines.get(clause) ?? new Set();
    for (const line of quote.split("\n")) held.add(withoutSpace(line));
    lines.set(clause, held);
  }
  return lines;
}

/** More quotes in one clause than a person writes: comparing each with each line would take long and tell nothing. */
const MOST_QUOTES = 100;

/** Label lines and attributions in brackets that no fact quotes. */
function unread(clause: OutlineClause, quoted: Map<string, Set<string>>): LeftOut[] {
  const quotes = [...(quoted.get(clause.path) ?? [])];
  if (quotes.length > MOST_QUOTES) return [];
  return clause.text.split("\n").flatMap((line): LeftOut[] => {
    const words = withoutSpace(line);
    const labelled = opensLabel(line) ? readLabels(line).find(({ role }) => role !== "duty" && role !== "deadline") : undefined;
    const bracket = labelled ? null : ASSIGNS.exec(line.slice(-240))?.[0];
    const said = labelled ? line : bracket;
    if (!said || quotes.some((quote) => words.includes(quote) || quote.includes(words))) return [];
    const evidence = { quote: said, clause: clause.path };
    if (!labelled) return [{ evidence, why: "括注像是责任分工，没有读成事实" }];
    const names = splitUnits(labelled.value).names.length;
    return [{ evidence, why: names ? `“${labelled.label}”没有对应到任何举措或指标` : `“${labelled.label}”后没有认出单位` }];
  });
}

/** Names that do not read like units, and measures without units among others that have them. */
function doubted({ measures, indicators }: Omit<Facts, "warnings">): LeftOut[] {
  const names = [...measures, ...indicators].flatMap((fact) =>
    doubtfulNames(fact).map((name) => ({ evidence: fact.leadEvidence ?? fact.evidence, why: `“${name}”不像单位名称` })),
  );
  const bare = measures.filter(({ lead, responsible }) => lead.length + responsible.length === 0);
  const unassigned = bare.length * 2 < measures.length ? bare : [];
  return [...names, ...unassigned.map(({ evidence, title }) => ({ evidence, why: `“${title}”没有读出责任单位` }))];
}

/** Steps up to something that is neither a meeting or body of the notice nor a unit or post. */
function unresolved({ meetings }: Omit<Facts, "warnings">): LeftOut[] {
  return meetings.flatMap(({ name, escalatesTo }) =>
    escalatesTo
      .filter(({ target, targetName }) => target && !targetName && unitKind(target) === "UNIT" && !looksComplete(target))
      .map(({ target, evidence }) => ({ evidence, why: `“${name}”上报的“${target}”没有认出是哪个会议或单位` })),
  );
}

/** Counts that clauses state and the facts do not bear out. */
function miscounted(clauses: OutlineClause[], { measures, indicators, memberUnits }: Omit<Facts, "warnings">): LeftOut[] {
  const secondLevel = new Map<string, number>();
  for (const { parent, evidence } of indicators)
    if (parent !== null) secondLevel.set(evidence.clause, (secondLevel.get(evidence.clause) ?? 0) + 1);
  const counts = { members: memberUnits ? [memberUnits.length] : [], measures: measureCounts(measures) };
  return clauses.flatMap((clause) => miscountedIn(clause, secondLevel.get(clause.path), counts));
}

function miscountedIn(clause: OutlineClause, indicators: number | undefined, found: { members: number[]; measures: number[] }): LeftOut[] {
  const words = `${clause.heading ?? ""}。${clause.text.slice(0, 2000)}`;
  const check = (pattern: RegExp, counts: number[]): LeftOut[] => {
    const match = pattern.exec(words);
    const stated = match ? parseNumeral(match[1] as string) : null;
    if (!match || !stated || !counts.length || counts.includes(stated)) return [];
    return [{ evidence: { quote: match[0], clause: clause.path }, why: `原文写“${match[0]}”，读出 ${counts[0]} 个` }];
  };
  return [
    ...check(MEMBERS, found.members),
    ...check(SECOND_LEVEL, indicators ? [indicators] : []),
    ...(/^(?:0|p)$/.test(clause.ordinal) ? check(TASKS, found.measures) : []),
  ];
}

/** All measures, those that stand under no other, and those that no other stands under. */
function measureCounts(measures: Facts["measures"]): number[] {
  const parents = new Set(measures.map(({ parent }) => parent));
  const counts = [
    measures.length,
    measures.filter(({ parent }) => parent === null).length,
    measures.filter(({ no }) => !parents.has(no)).length,
  ];
  return measures.length ? counts : [];
}

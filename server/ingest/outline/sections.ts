import type { OutlineClause } from "../../domain/outline.ts";
import { readBlocks } from "./blocks.ts";
import { type Heading, readHeadings, type SectionKind } from "./heading.ts";
import type { Line } from "./line.ts";
import { tableClauses } from "./table-clauses.ts";

/** A clause while it is being read: its own blocks, and what it is called in paths. */
export interface Section {
  label: string;
  ordinal: string;
  heading: string | null;
  paragraphs: string[];
  table: string[][] | null;
  children: Section[];
}

interface Level {
  kind: SectionKind;
  value: number;
  section: Section;
}

/**
 * Reads numbered (and unnumbered) sections from lines into `root`: text before the first heading becomes its own text.
 * A mark of a kind that is open continues that level; a new kind goes one level down; 二、 after 1、 (the word processor renumbered) continues it.
 */
export function readSections(root: Section, lines: Line[]): void {
  const blocks = readBlocks(lines);
  const headings = readHeadings(blocks);
  const levels: Level[] = [];
  const lastOfKind = new Map<string, { value: number; depth: number }>();
  for (const [index, block] of blocks.entries()) {
    const current = levels.at(-1)?.section ?? root;
    const heading = headings[index];
    if (block.kind === "table") addTable(current, block.rows);
    else if (heading === undefined) continue;
    else if (heading === null) current.paragraphs.push(block.text);
    else openSection(heading, root, levels, lastOfKind);
  }
}

function openSection(heading: Heading, root: Section, levels: Level[], lastOfKind: Map<string, { value: number; depth: number }>): void {
  const depth = depthOf(heading, levels, lastOfKind);
  levels.length = Math.min(levels.length, depth + 1);
  const before = levels[depth];
  levels.length = depth;
  const value = heading.value ?? (before?.value ?? 0) + 1;
  const section: Section = {
    label: heading.kind === "question" ? `问${value}` : heading.label,
    ordinal: `${heading.kind === "question" ? "q" : heading.kind === "note" ? "n" : ""}${value}`,
    heading: heading.heading,
    paragraphs: heading.text ? [heading.text] : [],
    table: null,
    children: [],
  };
  (levels.at(-1)?.section ?? root).children.push(section);
  levels.push({ kind: heading.kind === "plain" ? (before?.kind ?? "plain") : heading.kind, value, section });
  if (heading.value !== null) lastOfKind.set(heading.kind, { value, depth });
}

/** The level at which a heading stands: 0 is outermost. */
function depthOf(heading: Heading, levels: Level[], lastOfKind: Map<string, { value: number; depth: number }>): number {
  if (heading.kind === "question" || heading.kind === "note") return 0;
  if (heading.kind === "plain") {
    const like = levels.findLastIndex(({ section }) => section.heading?.endsWith(heading.suffix ?? "\u0000"));
    return like >= 0 ? like : levels.length;
  }
  const open = levels.findLastIndex(({ kind }) => kind === heading.kind);
  if (open >= 0) return open;
  const value = heading.value ?? 1;
  const last = lastOfKind.get(heading.kind);
  if (last && value === last.value + 1 && last.depth <= levels.length) {
    const there = levels[last.depth];
    return there && RANK[there.kind] < RANK[heading.kind] ? levels.length : last.depth;
  }
  if (value > 1) {
    const renumbered = levels.findLastIndex(
      (level) => level.value === value - 1 && SAME_RANK.some((rank) => rank.has(level.kind) && rank.has(heading.kind)),
    );
    if (renumbered >= 0) return renumbered;
  }
  return levels.length;
}

/** The order in which GB/T 9704 and rules nest their marks; what stands higher has the smaller rank. */
const RANK: Record<SectionKind, number> = {
  chapter: 0,
  case: 0,
  article: 1,
  han: 2,
  "han-paren": 3,
  comma: 4,
  dot: 4,
  "decimal-2": 5,
  "decimal-3": 6,
  paren: 5,
  "half-paren": 6,
  circled: 7,
  question: 0,
  note: 0,
  plain: 8,
};

/** Kinds of mark that word processors and typists put for each other. */
const SAME_RANK: Set<string>[] = [
  new Set(["han", "comma"]),
  new Set(["dot", "comma"]),
  new Set(["han-paren", "paren"]),
  new Set(["paren", "half-paren"]),
];

function addTable(section: Section, rows: string[][]): void {
  if (section.table) {
    const holder: Section = {
      label: `表${section.children.length + 1}`,
      ordinal: `t${section.children.length + 1}`,
      heading: null,
      paragraphs: [],
      table: null,
      children: [],
    };
    section.children.push(holder);
    addTable(holder, rows);
    return;
  }
  const { head, table, groups } = tableClauses(rows);
  section.table = table;
  section.paragraphs.push(head);
  for (const group of groups) section.children.push(group);
}

/** Sections as clauses, with paths and ordinals that are unique in the notice. */
export function toClauses(
  sections: Section[],
  above: { path: string; ordinal: string } | null,
  taken: { paths: Map<string, number>; ordinals: Map<string, number> },
): OutlineClause[] {
  return sections.map((section) => {
    const path = unique(above ? `${above.path}/${section.label}` : section.label, "·", taken.paths);
    const ordinal = unique(above ? `${above.ordinal}-${section.ordinal}` : section.ordinal, "x", taken.ordinals);
    return {
      path,
      ordinal,
      heading: section.heading,
      text: section.paragraphs.join("\n"),
      table: section.table,
      children: toClauses(section.children, { path, ordinal }, taken),
    };
  });
}

/** The name itself the first time, then `name·2`, `name·3` …; names met are counted so that a long run of one name stays quick. */
function unique(name: string, joint: string, taken: Map<string, number>): string {
  let copy = taken.get(name) ?? 0;
  let free = name;
  while (taken.has(free)) free = `${name}${joint}${++copy}`;
  taken.set(name, Math.max(copy, 1));
  if (free !== name) taken.set(free, 1);
  return free;
}

export const newSection = (label: string, ordinal: string, heading: string | null): Section => ({
  label,
  ordinal,
  heading,
  paragraphs: [],
  table: null,
  children: [],
});

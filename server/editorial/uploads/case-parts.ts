import type { OutlineClause } from "../../domain/outline.ts";

/** The parts of a case in Markdown, as far as its headings tell them apart. */
export interface CaseParts {
  background: string;
  practice: string;
  outcome: string;
}
type Part = keyof CaseParts;

/** A section of a document; its text in Markdown. */
export interface Section {
  heading: string | null;
  markdown: string;
}

/** What the parts of a case are called, in the order in which a heading is tried. */
const NAMED: [Part, RegExp][] = [
  ["outcome", /成效|效果|成果|效益|亮点|启示|经验总结|体会|反响/],
  ["background", /背景|基本情况|概况|简介|起因|缘由|痛点|问题|概述|前言|引言/],
  ["practice", /做法|举措|措施|内容|实践|流程|步骤|创新|机制|路径|探索|经验/],
];

/**
 * Sorts the sections of a document into the parts of a case: each by its heading, one without such a heading with what stands before it.
 * What comes before all of them is background where a practice follows, else practice.
 */
export function caseParts(sections: Section[]): CaseParts {
  const named = sections.map((section) => ({ ...section, part: partNamed(section.heading ?? "") }));
  const parts: Record<Part, string[]> = { background: [], practice: [], outcome: [] };
  let current: Part = named.some(({ part }) => part === "practice") ? "background" : "practice";
  for (const { heading, markdown, part } of named) {
    current = part ?? current;
    parts[current].push(part === null && heading ? `### ${heading}\n\n${markdown}` : markdown);
  }
  const joined = (part: Part) => parts[part].filter(Boolean).join("\n\n");
  return { background: joined("background"), practice: joined("practice"), outcome: joined("outcome") };
}

function partNamed(heading: string): Part | null {
  return NAMED.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** Clauses of a document as sections, all that stands below one in it. */
export function sectionsOf(clauses: OutlineClause[]): Section[] {
  return clauses.map((clause) => ({ heading: clause.heading, markdown: wordsOf(clause, 3) }));
}

function wordsOf({ text, children }: OutlineClause, level: number): string {
  const paragraphs = text.split("\n").filter((line) => line.trim());
  const below = children.flatMap((child) => [
    ...(child.heading ? [`${"#".repeat(level)} ${child.heading}`] : []),
    wordsOf(child, Math.min(level + 1, 4)),
  ]);
  return [...paragraphs, ...below].filter(Boolean).join("\n\n");
}

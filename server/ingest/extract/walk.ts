import type { Outline, OutlineClause } from "../../domain/outline.ts";

/** A clause with what stands above it, outermost first. */
export interface Placed {
  clause: OutlineClause;
  above: OutlineClause[];
}

/** Every clause of an outline in reading order. */
export function walk(outline: Outline): Placed[] {
  const placed: Placed[] = [];
  const visit = (clause: OutlineClause, above: OutlineClause[]) => {
    placed.push({ clause, above });
    const within = clause.children.length ? [...above, clause] : above;
    for (const child of clause.children) visit(child, within);
  };
  for (const clause of outline.clauses) visit(clause, []);
  return placed;
}

/** The number a clause bears, `（二）` of `二/（二）`; null for one without a number. */
export function numberOf(clause: OutlineClause): string | null {
  const label = clause.path.split("/").at(-1)?.replace(/·\d+$/, "") ?? "";
  return /^(?:[（(]?[0-9０-９一二三四五六七八九十百.]+[）)]?|第.+[条章节]|[①-⑳]|(?:典型|优秀|创新|实践)?(?:案例|经验).+)$/.test(label)
    ? label
    : null;
}

/** What kind of number a clause bears, whatever its value: `（一）` for `（十二）`. */
export const kindOf = (clause: OutlineClause) =>
  (numberOf(clause) ?? "").replace(/[0-9０-９]+/g, "1").replace(/[一二三四五六七八九十百]+/g, "一");

export const paragraphsOf = (clause: OutlineClause) => clause.text.split("\n").filter(Boolean);

/** Whether a clause stands for rows of the table above it. */
export const isRow = ({ ordinal }: OutlineClause) => /(?:^|-)r\d+(?:x\d+)?$/.test(ordinal);

/** The first words of a paragraph, up to its first stop: what an unnamed task is called by. The dash of a list is none of them. */
export function firstPhrase(text: string): string {
  const words = text.replace(/^[—–-]{1,2} ?/, "");
  return /^[^，。；：]{2,80}/.exec(words)?.[0] ?? words.slice(0, 40);
}

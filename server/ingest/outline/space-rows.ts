import { columnKind, isColumnName } from "../grammar/column.ts";
import type { Line } from "./line.ts";

/**
 * Rows of a table whose cells only a space divides (`序号 工作任务 牵头部门`, `1 新增就业1000万人以上 人力资源社会保障部`) as lines of cells:
 * below a head of column names that opens with 序号, as long as the rows count on.
 */
export function readSpaceRows(lines: Line[]): Line[] {
  const out = [...lines];
  for (let index = 0; index < lines.length; index++) {
    const head = headOf(lines[index] as Line);
    if (!head) continue;
    const rows: string[][] = [];
    for (let below = index + 1; below < lines.length; below++) {
      const row = rowOf(lines[below] as Line, head, rows.length + 1);
      if (!row) break;
      rows.push(row);
    }
    if (rows.length < 2) continue;
    for (const [at, cells] of [head, ...rows].entries()) out[index + at] = { ...(lines[index + at] as Line), cells };
    index += rows.length;
  }
  return out;
}

/** Names of columns on one line, letters that were spaced out closed up. */
function headOf({ text, cells }: Line): string[] | null {
  if (cells || !/^(?:序 ?号|编 ?号) /.test(text) || text.length > 80) return null;
  const names: string[] = [];
  let spaced = false;
  for (const word of text.replace(/^(.) ?号/, "$1号").split(" ")) {
    const letter = word.length === 1;
    if (letter && spaced) names[names.length - 1] += word;
    else names.push(word);
    spaced = letter;
  }
  return names.length >= 3 && names.every(isColumnName) ? names : null;
}

/** The cells of row `number`; spaces beyond those of the head stand in its column of words. */
function rowOf({ text, cells }: Line, head: string[], number: number): string[] | null {
  const words = text.split(" ");
  if (cells || words[0] !== String(number) || words.length < head.length) return null;
  const wide = Math.max(
    1,
    head.findIndex((name) => ["task", "indicator"].includes(columnKind(name))),
  );
  const extra = words.length - head.length;
  return [...words.slice(0, wide), words.slice(wide, wide + extra + 1).join(" "), ...words.slice(wide + extra + 1)];
}

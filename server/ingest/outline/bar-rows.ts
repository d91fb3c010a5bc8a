import type { Line } from "./line.ts";

/** `| --- | :-: |` between the head and the rows of a table. */
const RULE = /^[|｜:+\- ]+$/;

/** Rows of a table whose cells bars divide (`| 序号 | 重点任务 | 牵头单位 |`) as lines of cells; two rows of one width make a table. */
export function readBarRows(lines: Line[]): Line[] {
  const rows = lines.map(cellsOf);
  const inTable = (index: number) => {
    const width = rows[index]?.length ?? 0;
    return width >= 3 && (rows[index - 1]?.length === width || rows[index + 1]?.length === width);
  };
  return lines.flatMap((line, index) => {
    if (!inTable(index)) return [line];
    return RULE.test(line.text) ? [] : [{ ...line, cells: rows[index] as string[] }];
  });
}

function cellsOf({ text, cells }: Line): string[] | null {
  if (cells || !/[|｜].*[|｜]/.test(text)) return null;
  return text
    .replace(/^[|｜]/, "")
    .replace(/[|｜]$/, "")
    .split(/[|｜]/)
    .map((cell) => cell.trim());
}

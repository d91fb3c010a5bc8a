import { attribute, type Element, find, isElement, type Node, seen, wordsOf } from "./html-tree.ts";

/** Whether an element is a table of cells rather than one that lays out a page: two columns at least, no cell the size of an article, none inside another. */
export function isTable(node: Element): boolean {
  if (node.tagName !== "table") return false;
  const rows = find(node, "tr");
  const cells = rows.flatMap(cellsOf);
  if (cells.some((cell) => find(cell, "table").length > 0 || (find(cell, "p").length > 8 && wordsOf(cell).length > 600))) return false;
  return rows.some((row) => cellsOf(row).length > 1);
}

const cellsOf = (row: Node) =>
  seen(row).filter((child): child is Element => isElement(child) && (child.tagName === "td" || child.tagName === "th"));

/** The cells of a table row by row; a cell over several rows or columns stands in the first, the others are empty. */
export function tableRows(table: Element): string[][] {
  const spanned = new Map<number, number>();
  return find(table, "tr").map((row) => {
    const cells: string[] = [];
    const skip = () => {
      for (let left = spanned.get(cells.length) ?? 0; left > 0; left = spanned.get(cells.length) ?? 0) {
        spanned.set(cells.length, left - 1);
        cells.push("");
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const rows = Math.min(Number(attribute(cell, "rowspan")) || 1, 1000);
      const columns = Math.min(Number(attribute(cell, "colspan")) || 1, 50);
      for (let column = 0; column < columns; column++) {
        if (rows > 1) spanned.set(cells.length, rows - 1);
        cells.push(column === 0 ? cellWords(cell) : "");
      }
    }
    skip();
    return cells;
  });
}

/** The paragraphs of a cell run on in one line. */
function cellWords(cell: Element): string {
  const paragraphs = find(cell, "p").map(wordsOf);
  return (paragraphs.length > 1 ? paragraphs.join(" ") : wordsOf(cell)).replace(/\s+/g, " ").trim();
}

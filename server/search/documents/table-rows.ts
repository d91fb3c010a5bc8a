/** A row of a table as words, its group and all that is merged into it filled in. */
export interface TableRow {
  /** Of the group that the row belongs to, from 1: the `r3` of its clause. */
  group: number;
  /** Cells as they are; merged ones hold what stands above. */
  cells: string[];
  /** 获得电力 | 获得电力流程 | 牵头部门：区供电客服中心 */
  text: string;
}

const NUMBER_COLUMN = /^(序号|编号|号)?$/;
/** A column whose cells say little without its head. */
const ROLE_COLUMN = /(单位|部门|科室|时限|时间)$/;

/** The rows below the head, as a reader of the table takes them in. `table` is that of a clause: see `OutlineClause`. */
export function readTableRows(table: string[][]): TableRow[] {
  const [head = [], ...rows] = table;
  const numbered = NUMBER_COLUMN.test(head[0] ?? "");
  let group = 0;
  let above: string[] = [];
  return rows.map((row) => {
    // As the outline divides it: a group opens where its number or its name is written.
    if (group === 0 || row[0] || (numbered && row[1])) {
      group++;
      above = [];
    }
    const cells = head.map((_, column) => row[column] || above[column] || "");
    above = cells;
    const words = cells.map((cell, column) => label(cell.replace(/\s+/g, ""), column, head)).filter(Boolean);
    return { group, cells, text: words.join(" | ") };
  });
}

function label(cell: string, column: number, head: string[]): string {
  const name = head[column] ?? "";
  if (cell === "" || (column === 0 && NUMBER_COLUMN.test(name))) return "";
  return ROLE_COLUMN.test(name) ? `${name}：${cell}` : cell;
}

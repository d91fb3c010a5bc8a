interface TableCell {
  text: string;
  rowSpan: number;
}

/**
 * The body rows of a flattened table, in groups that begin where the first column is filled; a column that is filled only in a
 * group's first row spans the group.
 *
 * @example tableGroups([["序号", "指标"], ["1", "流程"], ["", "耗时"]])
 * // [[[{ text: "1", rowSpan: 2 }, { text: "流程", rowSpan: 1 }], [{ text: "耗时", rowSpan: 1 }]]]
 */
export function tableGroups(table: readonly string[][]): TableCell[][][] {
  const groups: string[][][] = [];
  for (const row of table.slice(1)) {
    const group = groups.at(-1);
    if (row[0]?.trim() || !group) groups.push([row]);
    else group.push(row);
  }
  return groups.map((rows) =>
    rows.map((row, index) =>
      row.flatMap((text, column): TableCell[] => {
        const spans = rows.length > 1 && rows.slice(1).every((other) => !other[column]?.trim());
        if (spans) return index === 0 ? [{ text, rowSpan: rows.length }] : [];
        return [{ text, rowSpan: 1 }];
      }),
    ),
  );
}

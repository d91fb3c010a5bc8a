/** What the buttons beside the rows of a form ask for: `sections.add`, `sections.remove.2`, `sections.up.2`, `sections.down.2`. */
const ACT = /^(\w+)\.(add|remove|up|down)(?:\.(\d{1,3}))?$/;

/** Whether a form was sent to change its rows, and not to be stored. */
export function isRowAct(act: string): boolean {
  return ACT.test(act);
}

/** The rows of `list` as a button wants them; as they are where the button is another's, or where a row is added otherwise (`blank` missing). */
export function actOnRows<Row>(list: string, rows: Row[], act: string, blank?: Row): Row[] {
  const [, wanted, verb, index] = ACT.exec(act) ?? [];
  if (wanted !== list) return rows;
  if (verb === "add") return blank ? [...rows, blank] : rows;
  const at = Number(index);
  if (verb === "remove") return rows.filter((_, row) => row !== at);
  return swapped(rows, at, verb === "up" ? at - 1 : at + 1);
}

function swapped<Row>(rows: Row[], one: number, other: number): Row[] {
  const [first, second] = [rows[one], rows[other]];
  if (first === undefined || second === undefined) return rows;
  return rows.map((row, index) => (index === one ? second : index === other ? first : row));
}

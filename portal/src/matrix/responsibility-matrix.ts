import type { Named } from "../queries/shapes.ts";

/** Who has a part in something, and where it says so. */
export interface Marked {
  unit: Named;
  citation: { quote: string; clause: { id: string; path: string; url: string } };
}

/** An indicator or a measure, a column. */
export interface Column {
  id: string;
  name: string;
  url: string;
  leads: Marked[];
  supports: Marked[];
}

export interface Cell {
  role: "牵头" | "配合";
  citation: Marked["citation"];
}

/** A unit, a row: a cell a column, null where the notices give it no part. */
export interface Row {
  unit: Named;
  cells: (Cell | null)[];
  leads: number;
  supports: number;
}

/** Units down, indicators or measures across; who leads most comes first, then who supports most. */
export function responsibilityMatrix(columns: readonly Column[]): Row[] {
  const rows = new Map<string, Row>();
  const place = (at: number, role: Cell["role"], { unit, citation }: Marked) => {
    const row = rows.get(unit.id) ?? { unit, cells: columns.map(() => null), leads: 0, supports: 0 };
    rows.set(unit.id, row);
    // Whoever leads is not shown as supporting too.
    if (row.cells[at]) return;
    row.cells[at] = { role, citation };
    row[role === "牵头" ? "leads" : "supports"]++;
  };
  for (const [at, { leads, supports }] of columns.entries()) {
    for (const lead of leads) place(at, "牵头", lead);
    for (const support of supports) place(at, "配合", support);
  }
  return [...rows.values()].sort((a, b) => b.leads - a.leads || b.supports - a.supports || a.unit.id.localeCompare(b.unit.id));
}

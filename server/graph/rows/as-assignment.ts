import { asCitation, type CitedRow } from "./as-citation.ts";
import { asNode, type Properties } from "./as-node.ts";
import type { AssignmentRow } from "./node-row.ts";

/** A LEADS or SUPPORTS edge with its unit and citation. */
export function asAssignment(row: CitedRow & { unit: Properties }): AssignmentRow {
  const unit = asNode("Unit", row.unit);
  return {
    unit,
    text: String(row.edge.text ?? unit.name),
    citation: asCitation(row),
    openEnded: row.edge.openEnded === true || row.unit.kind === "SET",
    inherited: row.edge.inherited === true,
  };
}

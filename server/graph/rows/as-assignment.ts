import type { EdgeRow } from "../asked/relation.ts";
import { asCitation } from "./as-citation.ts";
import type { AssignmentRow, NodeRow } from "./node-row.ts";

/** A LEADS or SUPPORTS edge with its unit and citation; a set (各相关部门) leaves the list open as 等部门 does. */
export function asAssignment(row: EdgeRow): AssignmentRow {
  const { edge, node } = row;
  return {
    unit: node as NodeRow<"Unit">,
    text: String(edge.text),
    citation: asCitation(row),
    openEnded: edge.openEnded === true,
    inherited: edge.inherited === true,
  };
}

import type { EdgeRow } from "../asked/relation.ts";
import { asCitation } from "./as-citation.ts";
import type { ActorRow, EscalationRow, NodeRow } from "./node-row.ts";

/** A step up; where the notice names no target the edge leads back to its body and says so. */
export function asEscalation(row: EdgeRow): EscalationRow {
  const { edge, node, from } = row;
  return {
    from: from as NodeRow<"MeetingBody">,
    to: edge.targetless === true ? null : (node as ActorRow),
    toText: (edge.text as string | undefined) ?? null,
    condition: (edge.condition as string | undefined) ?? null,
    citation: asCitation(row),
  };
}

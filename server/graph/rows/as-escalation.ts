import { asActor } from "./as-actor.ts";
import { asCitation, type CitedRow } from "./as-citation.ts";
import type { Properties } from "./as-node.ts";
import type { EscalationRow, NodeRow } from "./node-row.ts";

/** A step up; where the notice names no target the edge leads back to its body and says so. */
export function asEscalation(row: CitedRow & { actor: Properties; labels: string[] }, from: NodeRow<"MeetingBody">): EscalationRow {
  const { edge } = row;
  return {
    from,
    to: edge.targetless === true ? null : asActor(row.actor, row.labels),
    toText: (edge.text as string | undefined) ?? null,
    condition: (edge.condition as string | undefined) ?? null,
    citation: asCitation(row),
  };
}

import { asNode, type Properties } from "./as-node.ts";
import type { ActorRow } from "./node-row.ts";

/** A unit or a body, told apart by its labels. */
export function asActor(properties: Properties, labels: string[]): ActorRow {
  return labels.includes("MeetingBody") ? asNode("MeetingBody", properties) : asNode("Unit", properties);
}

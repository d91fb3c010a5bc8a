import type { NodeLabel } from "../../domain/graph-model.ts";
import { visible } from "./visible.ts";

/** What the API calls each kind of thing that has a page of its own; a clause stands on the page of its policy. */
const LABELS = {
  POLICY: "Policy",
  MEASURE: "Measure",
  INDICATOR: "Indicator",
  UNIT: "Unit",
  MEETING_BODY: "MeetingBody",
  INTERPRETATION: "Interpretation",
  CASE_STUDY: "CaseStudy",
} as const satisfies Record<string, NodeLabel>;

export type ShownKind = keyof typeof LABELS;

/** Things of a kind that the public sees, as `n` of a MATCH; `properties` narrows them: `{jurisdictionId: j.id}`. */
export function shown(kind: ShownKind, properties = ""): string {
  const label = LABELS[kind];
  const where = label === "Policy" ? "WHERE n.stub = false" : visible("WHERE", label, "n");
  return `(n:${label} ${properties}) ${where}`;
}

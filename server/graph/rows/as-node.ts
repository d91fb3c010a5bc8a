import type { NodeLabel } from "../../domain/graph-model.ts";
import type { NodeRow } from "./node-row.ts";

/** Properties of a node, as `n {.*}` returns them; what was stored as null is missing. */
export type Properties = Record<string, unknown>;

/** What is worked out from the properties, or stands in for an empty list that an engine left out. */
const GAINED: Partial<Record<NodeLabel, (node: Properties) => Properties>> = {
  Policy: (node) => ({ addressees: [], attachments: [], stub: false, ...node, url: `/policies/${node.id}` }),
  Clause: (node) => {
    const ordinal = String(node.id).slice(String(node.policyId).length + 1);
    return { ...node, ordinal, url: `/policies/${node.policyId}#${ordinal}` };
  },
  Unit: (node) => ({ aliases: [], ...node }),
  MeetingBody: (node) => ({ aliases: [], ...node }),
  CaseStudy: (node) => ({ ...node, results: fromJson(node.results), attachments: attachmentsOf(node) }),
};

/** Fields that are made from properties of other names, by label. */
export const MADE_FROM: Record<string, Record<string, readonly string[]>> = {
  Policy: { url: ["id"] },
  Clause: { url: ["id", "policyId"], ordinal: ["id", "policyId"] },
  Interpretation: { noteHtml: ["content"] },
};

/** A node of a known label as resolvers see it. */
export function asNode<Label extends NodeLabel>(label: Label, properties: Properties): NodeRow<Label> {
  const row = GAINED[label]?.(properties) ?? { ...properties };
  row.__typename = label;
  return row as unknown as NodeRow<Label>;
}

function attachmentsOf({ id, attachments }: Properties): Properties[] {
  return (fromJson(attachments) as Properties[]).map((file) => ({ ...file, url: `/attachments/${id}/${file.id}` }));
}

function fromJson(text: unknown): unknown[] {
  return typeof text === "string" ? JSON.parse(text) : [];
}

import type { Duty, Section } from "../queries/shapes.ts";
import { groupBy } from "./group-by.ts";
import type { PolicyBody, PolicyIndicator, PolicyMeasure, PolicyPage } from "./policy-shape.ts";

/** What stands in the margin beside one clause. */
export interface Margin {
  sections: (Section & { url: string; official: boolean })[];
  measures: PolicyMeasure[];
  indicators: PolicyIndicator[];
  bodies: PolicyBody[];
  duties: Duty[];
  /** By the body that passes things on. */
  escalations: { from: PolicyBody; steps: PolicyBody["escalatesTo"] }[];
}

/** Everything that the graph knows of a notice, under the clause that states it. Second-level indicators stand with their first level. */
export function margins(policy: PolicyPage): Map<string, Margin> {
  const byClause = new Map<string, Margin>();
  const at = (clauseId: string): Margin => {
    let margin = byClause.get(clauseId);
    if (!margin) {
      margin = { sections: [], measures: [], indicators: [], bodies: [], duties: [], escalations: [] };
      byClause.set(clauseId, margin);
    }
    return margin;
  };
  for (const { id, official, sections } of policy.interpretations)
    sections.forEach((section, index) => {
      if (section.clause) at(section.clause.id).sections.push({ ...section, url: `/interpretations/${id}#s${index + 1}`, official });
    });
  for (const measure of policy.measures.nodes) at(measure.citation.clause.id).measures.push(measure);
  for (const indicator of policy.firstLevel) at(indicator.citation.clause.id).indicators.push(indicator);
  for (const body of policy.meetingBodies.nodes) {
    at(body.citation.clause.id).bodies.push(body);
    for (const [clauseId, steps] of groupBy(body.escalatesTo, ({ citation }) => citation.clause.id))
      at(clauseId).escalations.push({ from: body, steps });
  }
  for (const duty of policy.duties.nodes) at(duty.citation.clause.id).duties.push(duty);
  return byClause;
}

/** Several margins as one: a table's, whose rows are clauses of their own. */
export function joinMargins(all: readonly Margin[]): Margin {
  return {
    sections: all.flatMap(({ sections }) => sections),
    measures: all.flatMap(({ measures }) => measures),
    indicators: all.flatMap(({ indicators }) => indicators),
    bodies: all.flatMap(({ bodies }) => bodies),
    duties: all.flatMap(({ duties }) => duties),
    escalations: all.flatMap(({ escalations }) => escalations),
  };
}

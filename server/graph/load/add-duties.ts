import type { DutyFact, ProcedureFact } from "../../domain/facts.ts";
import { dutyId, IdRegister, procedureId } from "../../domain/ids.ts";
import { evidenceOnly } from "./notice.ts";
import type { Writing } from "./writing.ts";

/** Recurring and dated obligations, with those who owe them and to whom. */
export function addDuties({ draft, notice, actors }: Writing, duties: DutyFact[]): void {
  const ids = new IdRegister();
  for (const [position, duty] of duties.entries()) {
    const { text, by, to, cadence, due, evidence } = duty;
    const cited = notice.cite(evidence, duty, `责任 ${text}`);
    const id = ids.claim(dutyId(notice.policyId, text), `${text}|${evidence.clause}`);
    draft.addNode("Duty", { id, jurisdictionId: notice.jurisdictionId, text, cadence, due, position, ...evidenceOnly(cited) });
    draft.addEdge("OF", id, notice.jurisdictionId, {});
    draft.addEdge("STATES", cited.clauseId, id, {});
    for (const name of by) for (const actor of actors.all(name, evidence.clause)) draft.addEdge("OWES", actor, id, { text: name }, cited);
    if (to) for (const actor of actors.all(to, evidence.clause)) draft.addEdge("OWED_TO", id, actor, { text: to }, cited);
  }
}

/** Flows that the notice lays out step by step. */
export function addProcedures({ draft, notice }: Writing, procedures: ProcedureFact[]): void {
  const said = { rule: "procedure", confidence: 1 };
  const ids = new IdRegister();
  for (const { name, steps, evidence } of procedures) {
    const id = ids.claim(procedureId(notice.policyId, name), `${name}|${evidence.clause}`);
    const { jurisdictionId } = notice;
    draft.addNode("Procedure", { id, jurisdictionId, name, ...evidenceOnly(notice.cite(evidence, said, `流程 ${name}`)) });
    draft.addEdge("OF", id, jurisdictionId, {});
    for (const { no, text, evidence: stepEvidence } of steps) {
      const cited = notice.cite(stepEvidence, said, `流程 ${name} 第 ${no} 步`);
      const stepId = `${id}.${no}`;
      draft.addNode("Step", { id: stepId, jurisdictionId, number: no, text, ...evidenceOnly(cited) });
      draft.addEdge("PART_OF", stepId, id, {});
      draft.addEdge("STATES", cited.clauseId, stepId, {});
    }
  }
}

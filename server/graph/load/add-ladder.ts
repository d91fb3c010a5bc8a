import type { MeetingFact } from "../../domain/facts.ts";
import type { Writing } from "./writing.ts";

/** Where a meeting takes what it cannot settle; an edge to itself where the notice names no target. */
export function addEscalations({ draft, notice, actors }: Writing, id: string, fact: MeetingFact): void {
  for (const { target, targetName, condition, kind, evidence } of fact.escalatesTo) {
    const cited = notice.cite(evidence, fact, `${fact.name} 上报${target ?? ""}`);
    const targets = target === null ? [] : actors.all(targetName ?? target, evidence.clause);
    const properties = { condition, text: target, escalationKind: kind };
    for (const above of targets) draft.addEdge("ESCALATES_TO", id, above, { ...properties, targetless: false }, cited);
    if (targets.length === 0) draft.addEdge("ESCALATES_TO", id, id, { ...properties, targetless: true }, cited);
  }
}

const FILED_WITH = /(?:报送?|送|抄报|抄送)(.{1,24}?)(?:备案|备查|$)/;

/** 报党委、管委会备案: to each of those named; a filing that names nobody is no edge. */
export function addFilings({ draft, notice, actors }: Writing, id: string, fact: MeetingFact): void {
  for (const { text, evidence } of fact.filings) {
    const receivers = text.match(FILED_WITH)?.[1];
    if (!receivers) continue;
    const cited = notice.cite(evidence, fact, `${fact.name} 备案`);
    for (const receiver of actors.all(receivers, evidence.clause)) draft.addEdge("REPORTS_TO", id, receiver, { text }, cited);
  }
}

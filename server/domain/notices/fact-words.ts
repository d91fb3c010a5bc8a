import type { Assigned, BodyFact, DutyFact, Escalation, IndicatorFact, MeasureFact } from "../facts.ts";

/** Kinds of facts in the order of a notice's legend, each with its name for people. */
export const KIND_WORDS = {
  measure: "举措",
  indicator: "指标",
  meeting: "会议",
  escalation: "升级",
  body: "机构",
  member: "成员",
  duty: "职责",
  step: "流程",
  case: "案例",
  cited: "引用",
  "left-out": "存疑",
} as const;
export type FactKind = keyof typeof KIND_WORDS;

/** What each kind of fact states, in a line. */
export const measureWords = (fact: MeasureFact) =>
  `${fact.no ?? ""} ${fact.title}${roles(fact)}${fact.deadline ? `，时限 ${fact.deadline}` : ""}`.trim();
export const indicatorWords = (fact: IndicatorFact) => `${fact.parent ? `${fact.parent} › ` : ""}${fact.name}${roles(fact)}`;
export const escalationWords = (from: string, { target, condition }: Escalation) => `${from} → ${target ?? "（未写明）"}：${condition}`;
export const bodyWords = (fact: BodyFact) => `${fact.name}${roles(fact)}`;
export const memberWords = (of: string | null) => `${of ?? ""}的成员单位`;
export const dutyWords = ({ by, to, text, due }: DutyFact) => `${by.join("、")}${to ? ` 向 ${to}` : ""}：${text}${due ? `，${due}` : ""}`;
export const citedWords = ({ title, docNumber }: { title: string; docNumber: string | null }) => `《${title}》${docNumber ?? ""}`;

function roles({ lead, responsible, inherited }: Pick<Assigned, "lead" | "responsible" | "inherited">): string {
  const parts = [lead.length ? `牵头 ${lead.join("、")}` : "", responsible.length ? `责任 ${responsible.join("、")}` : ""].filter(Boolean);
  return parts.length ? `，${parts.join("；")}${inherited ? "（承上）" : ""}` : "";
}

import type { Assigned, Evidence, Facts, Grounded } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { findLeftOut } from "../extract/left-out.ts";

/** Kinds of facts in the order of the legend, each with its name for people. */
export const KINDS = {
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
export type Kind = keyof typeof KINDS;

/** Words of a clause that a fact rests on, or that look like a fact and are none. */
export interface Mark {
  kind: Kind;
  /** What is stated, in a line. */
  says: string;
  /** Null for what carries none of its own. */
  rule: string | null;
  confidence: number | null;
  evidence: Evidence;
}

/** Every mark that the facts of a notice leave in its text. */
export function marksOf(outline: Outline, facts: Facts): Mark[] {
  const mark = (kind: Kind, says: string, evidence: Evidence | undefined, fact: Grounded | null = null): Mark[] =>
    evidence ? [{ kind, says, evidence, rule: fact?.rule ?? null, confidence: fact?.confidence ?? null }] : [];
  return [
    ...facts.measures.flatMap((fact) => {
      const says = `${fact.no ?? ""} ${fact.title}${roles(fact)}${fact.deadline ? `，时限 ${fact.deadline}` : ""}`;
      return groundsOf(fact).flatMap((evidence) => mark("measure", says, evidence, fact));
    }),
    ...facts.indicators.flatMap((fact) => {
      const says = `${fact.parent ? `${fact.parent} › ` : ""}${fact.name}${roles(fact)}`;
      return groundsOf(fact).flatMap((evidence) => mark("indicator", says, evidence, fact));
    }),
    ...facts.meetings.flatMap((fact) => [
      ...mark("meeting", fact.name, fact.evidence, fact),
      ...mark("meeting", `${fact.name}：${fact.convener ?? ""} 召集`, fact.convenerEvidence, fact),
      ...mark("meeting", `${fact.name}：${fact.cadence ?? ""}`, fact.cadenceEvidence, fact),
      ...mark("meeting", `${fact.name}：${fact.office ?? ""}`, fact.officeEvidence, fact),
      ...fact.escalatesTo.flatMap((step) =>
        mark("escalation", `${fact.name} → ${step.target ?? "（未写明）"}：${step.condition}`, step.evidence, fact),
      ),
      ...fact.filings.flatMap((filing) => mark("duty", `${fact.name}：${filing.text}`, filing.evidence, fact)),
    ]),
    ...facts.bodies.flatMap((fact) => mark("body", `${fact.name}${roles(fact)}`, fact.evidence, fact)),
    ...facts.memberUnitsEvidence.flatMap((evidence) => mark("member", `${facts.memberUnitsOf ?? ""}的成员单位`, evidence)),
    ...facts.duties.flatMap((fact) =>
      mark(
        "duty",
        `${fact.by.join("、")}${fact.to ? ` 向 ${fact.to}` : ""}：${fact.text}${fact.due ? `，${fact.due}` : ""}`,
        fact.evidence,
        fact,
      ),
    ),
    ...facts.procedures.flatMap(({ name, steps }) =>
      steps.flatMap(({ no, text, by, evidence }) => mark("step", `${name} 第 ${no} 步 ${by.join("、")}：${text}`, evidence)),
    ),
    ...facts.cases.flatMap((fact) =>
      mark("case", `${fact.title}${fact.places.length ? `（${fact.places.join("、")}）` : ""}`, fact.evidence, fact),
    ),
    ...facts.citedPolicies.flatMap(({ title, docNumber, evidence }) => mark("cited", `《${title}》${docNumber ?? ""}`, evidence)),
    ...findLeftOut(outline, facts).flatMap(({ why, evidence }) => mark("left-out", why, evidence)),
  ];
}

/** The words that name it and, where they stand elsewhere and are its own, those that name its units. */
function groundsOf({ evidence, leadEvidence, responsibleEvidence, inherited }: Assigned & Grounded): Evidence[] {
  const units = inherited ? [] : [leadEvidence, responsibleEvidence].filter((each) => each !== undefined);
  return [...new Map([evidence, ...units].map((each) => [`${each.clause}\n${each.quote}`, each])).values()];
}

function roles({ lead, responsible, inherited }: Pick<Assigned, "lead" | "responsible" | "inherited">): string {
  const parts = [lead.length ? `牵头 ${lead.join("、")}` : "", responsible.length ? `责任 ${responsible.join("、")}` : ""].filter(Boolean);
  return parts.length ? `，${parts.join("；")}${inherited ? "（承上）" : ""}` : "";
}

import type { Assigned, Evidence, Facts, Grounded } from "../../domain/facts.ts";
import {
  bodyWords,
  citedWords,
  dutyWords,
  escalationWords,
  type FactKind,
  indicatorWords,
  measureWords,
  memberWords,
} from "../../domain/notices/fact-words.ts";
import type { Outline } from "../../domain/outline.ts";
import { findLeftOut } from "../extract/left-out.ts";

/** Words of a clause that a fact rests on, or that look like a fact and are none. */
export interface Mark {
  kind: FactKind;
  /** What is stated, in a line. */
  says: string;
  /** Null for what carries none of its own. */
  rule: string | null;
  confidence: number | null;
  evidence: Evidence;
}

/** Every mark that the facts of a notice leave in its text. */
export function marksOf(outline: Outline, facts: Facts): Mark[] {
  const mark = (kind: FactKind, says: string, evidence: Evidence | undefined, fact: Grounded | null = null): Mark[] =>
    evidence ? [{ kind, says, evidence, rule: fact?.rule ?? null, confidence: fact?.confidence ?? null }] : [];
  return [
    ...facts.measures.flatMap((fact) => groundsOf(fact).flatMap((evidence) => mark("measure", measureWords(fact), evidence, fact))),
    ...facts.indicators.flatMap((fact) => groundsOf(fact).flatMap((evidence) => mark("indicator", indicatorWords(fact), evidence, fact))),
    ...facts.meetings.flatMap((fact) => [
      ...mark("meeting", fact.name, fact.evidence, fact),
      ...mark("meeting", `${fact.name}：${fact.convener ?? ""} 召集`, fact.convenerEvidence, fact),
      ...mark("meeting", `${fact.name}：${fact.cadence ?? ""}`, fact.cadenceEvidence, fact),
      ...mark("meeting", `${fact.name}：${fact.office ?? ""}`, fact.officeEvidence, fact),
      ...fact.escalatesTo.flatMap((step) => mark("escalation", escalationWords(fact.name, step), step.evidence, fact)),
      ...fact.filings.flatMap((filing) => mark("duty", `${fact.name}：${filing.text}`, filing.evidence, fact)),
    ]),
    ...facts.bodies.flatMap((fact) => mark("body", bodyWords(fact), fact.evidence, fact)),
    ...facts.memberUnitsEvidence.flatMap((evidence) => mark("member", memberWords(facts.memberUnitsOf), evidence)),
    ...facts.duties.flatMap((fact) => mark("duty", dutyWords(fact), fact.evidence, fact)),
    ...facts.procedures.flatMap(({ name, steps }) =>
      steps.flatMap(({ no, text, by, evidence }) => mark("step", `${name} 第 ${no} 步 ${by.join("、")}：${text}`, evidence)),
    ),
    ...facts.cases.flatMap((fact) =>
      mark("case", `${fact.title}${fact.places.length ? `（${fact.places.join("、")}）` : ""}`, fact.evidence, fact),
    ),
    ...facts.citedPolicies.flatMap((policy) => mark("cited", citedWords(policy), policy.evidence)),
    ...findLeftOut(outline, facts).flatMap(({ why, evidence }) => mark("left-out", why, evidence)),
  ];
}

/** The words that name it and, where they stand elsewhere and are its own, those that name its units. */
function groundsOf({ evidence, leadEvidence, responsibleEvidence, inherited }: Assigned & Grounded): Evidence[] {
  const units = inherited ? [] : [leadEvidence, responsibleEvidence].filter((each) => each !== undefined);
  return [...new Map([evidence, ...units].map((each) => [`${each.clause}\n${each.quote}`, each])).values()];
}

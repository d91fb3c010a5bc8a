import type { BodyFact, CaseFact, Grounded, IndicatorFact, MeasureFact, MeetingFact } from "../server/domain/facts.ts";
import { NEEDS_NO_REVIEW } from "../server/ingest/extract/confidence.ts";
import type { LabelledNotice, Labels, MeasureLabel, MeetingLabel, UnitLabels } from "./extraction-labels.ts";

interface Judged {
  fact: Grounded;
  right: boolean;
  notice: string;
  name: string;
}

/** Prints, for each rule, how many of its facts are right in every part that is labelled, and what stands above the threshold. */
export function printConfidence(notices: LabelledNotice[]): void {
  const judged = notices.flatMap(judge);
  const rules = Map.groupBy(judged, ({ fact }) => fact.rule);
  console.log("A fact is right when its name, its units and its deadline, or its cadence and its ladder, are all as labelled.\n");
  console.log("| rule | facts | right | (right + 1) / (facts + 2) | confidence |\n|---|---|---|---|---|");
  for (const [rule, facts] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const right = facts.filter((each) => each.right).length;
    const given = [...new Set(facts.map(({ fact }) => fact.confidence))].sort().join(", ");
    console.log(`| ${rule} | ${facts.length} | ${right} | ${((right + 1) / (facts.length + 2)).toFixed(3)} | ${given} |`);
  }
  const sure = judged.filter(({ fact }) => fact.confidence >= NEEDS_NO_REVIEW);
  const right = sure.filter((each) => each.right).length;
  const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)}%`;
  console.log(
    `\nFrom ${NEEDS_NO_REVIEW} up a fact needs no review: ${sure.length} of ${judged.length} labelled facts (${percent(sure.length, judged.length)}), of which ${percent(right, sure.length)} are right.`,
  );
  const unlabelled = notices.flatMap(({ facts }) => [...facts.duties, ...facts.bodies.filter(({ rule }) => rule !== "indicator-group")]);
  const unlabelledSure = unlabelled.filter(({ confidence }) => confidence >= NEEDS_NO_REVIEW).length;
  console.log(
    `Duties, and bodies that are not set up for an indicator, bear no labels, so nothing is known of theirs: ${unlabelledSure} of ${unlabelled.length} stand from there up.\n`,
  );
  for (const { fact, notice, name } of judged.filter((each) => !each.right)) console.error(`${notice}: not right by ${fact.rule}: ${name}`);
}

function judge({ name, labels, facts }: LabelledNotice): Judged[] {
  const said = <Fact extends Grounded>(list: Fact[], nameOf: (fact: Fact) => string, isRight: (fact: Fact) => boolean) =>
    list.map((fact) => ({ fact, right: isRight(fact), notice: name, name: nameOf(fact) }));
  // Where not every measure is labelled, one that is not says nothing.
  const measures = labels.measuresComplete === false ? facts.measures.filter((fact) => measureLabels(fact, labels).length) : facts.measures;
  return [
    ...said(
      measures,
      (fact) => fact.title,
      (fact) => measureLabels(fact, labels).some((label) => sameMeasure(fact, label, labels)),
    ),
    ...said(
      facts.indicators,
      (fact) => fact.name,
      (fact) => isIndicatorRight(fact, labels),
    ),
    ...said(
      facts.meetings,
      (fact) => fact.name,
      (fact) => isMeetingRight(fact, labels),
    ),
    ...said(
      labels.taskForces ? facts.bodies.filter(({ rule }) => rule === "indicator-group") : [],
      (fact) => fact.name,
      (fact) => isTaskForceRight(fact, labels),
    ),
    ...said(
      facts.cases,
      (fact) => fact.title,
      (fact) => isCaseRight(fact, labels),
    ),
  ];
}

const fold = (text: string | null | undefined) =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[“”"']/g, "")
    .replace(/[—–]/g, "-");
const alike = (one: string | null | undefined, other: string | null | undefined) => {
  const [a, b] = [fold(one), fold(other)];
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
};

function measureLabels(fact: MeasureFact, { measures = [] }: Labels): MeasureLabel[] {
  return measures.filter(
    (label) => fold(label.title) === fold(fact.title) || alike(label.title, fact.title) || alike(label.quote, fact.evidence.quote),
  );
}

function sameMeasure(fact: MeasureFact, label: MeasureLabel, labels: Labels): boolean {
  const dates = label.deadlines ?? (label.deadline ? [label.deadline] : []);
  const date = dates.length
    ? dates.some((each) => alike(each, fact.deadline))
    : !fact.deadline || Boolean(label.inlineTimes ?? label.goals);
  return date && sameUnits(fact, label, labels.unitAlternatives ?? {});
}

function sameUnits(fact: UnitLabels, label: UnitLabels, alternatives: Record<string, string[]>): boolean {
  return (["lead", "responsible"] as const).every((role) => {
    const names = (list: string[] = []) => {
      const folded = new Set(list.map(fold).filter(Boolean));
      for (const [whole, parts] of Object.entries(alternatives))
        if (parts.every((part) => folded.has(fold(part)))) {
          for (const part of parts) folded.delete(fold(part));
          folded.add(fold(whole));
        }
      return [...folded].sort().join();
    };
    return names(fact[role]) === names(label[role]);
  });
}

const isIndicatorRight = (fact: IndicatorFact, { indicators = [] }: Labels) =>
  indicators.some(
    (label) => fold(label.name) === fold(fact.name) && fold(label.parent) === fold(fact.parent) && sameUnits(fact, label, {}),
  );

function isMeetingRight(fact: MeetingFact, { meetings = [], otherEscalations = [] }: Labels): boolean {
  return meetings.some((label) => isNamed(fact, label) && sameLadder(fact, label, otherEscalations) && sameCadence(fact, label));
}

const isNamed = (fact: MeetingFact, { name, aliases = [] }: MeetingLabel) => [name, ...aliases].some((each) => alike(each, fact.name));
const sameCadence = ({ cadence }: MeetingFact, label: MeetingLabel) =>
  cadence === null ? !label.cadence : alike(cadence, label.cadence) || alike(cadence, label.cadenceInherited);

function sameLadder({ escalatesTo }: MeetingFact, label: MeetingLabel, others: { target?: string | null; condition?: string }[]): boolean {
  const wanted = label.escalatesTo ?? [];
  const matches = (step: { target: string | null; condition: string }, each: { target?: string | null; condition?: string }) =>
    each.target ? alike(each.target, step.target) : alike(each.condition, step.condition);
  const reported = [...(label.filings ?? []), ...others];
  return (
    wanted.every((each) => escalatesTo.some((step) => matches(step, each))) &&
    escalatesTo.every((step) => wanted.some((each) => matches(step, each)) || reported.some((each) => matches(step, each)))
  );
}

/** The labels of a table call a working group by its indicator alone, and give only who leads. */
const isTaskForceRight = (fact: BodyFact, { taskForces = [] }: Labels) =>
  taskForces.some(
    (label) => fold(fact.name).startsWith(fold(label.name)) && sameUnits({ responsible: fact.responsible, ...label }, fact, {}),
  );

const isCaseRight = (fact: CaseFact, { cases = [] }: Labels) => cases.some(({ title, subject }) => alike(title ?? subject, fact.title));

import type { Evidence, Facts, Grounded } from "../facts.ts";
import { type FactField, membersField, namesField, textField } from "./fact-field.ts";
import { factKey } from "./fact-key.ts";
import {
  bodyWords,
  citedWords,
  dutyWords,
  escalationWords,
  type FactKind,
  indicatorWords,
  measureWords,
  memberWords,
} from "./fact-words.ts";
import { type HEAD, openHead } from "./head-fact.ts";
import { renameBody, renameIndicator } from "./rename.ts";

/** One fact of a notice, ready to be judged: what it says, where, and what of it may be corrected. */
export interface OpenFact {
  /** The same in every reading in which the notice says it in the same words; unique in its notice. */
  key: string;
  kind: FactKind | typeof HEAD;
  title: string;
  says: string;
  evidence: Evidence;
  rule: string;
  /** 0 to 1. */
  confidence: number;
  fields: FactField[];
  /** Takes it out of the facts it was opened from; null for what no notice is without. */
  remove: (() => void) | null;
}

/** What bears no confidence of its own is loaded as certain. */
const CERTAIN = { "cited-policy": 1, procedure: 1, "member-units": 1 };
const certain = (rule: keyof typeof CERTAIN) => ({ rule, confidence: CERTAIN[rule] });

/** A fact without its key, which depends on those before it. */
type Opened = Omit<OpenFact, "key" | "kind"> & { kind: FactKind };

const OPENERS = [
  openMeasures,
  openIndicators,
  openMeetings,
  openEscalations,
  openBodies,
  openMembers,
  openDuties,
  openProcedures,
  openCitedPolicies,
];

/**
 * Every fact of a notice that the graph would take, in the order of the notice's kinds. Writing a field or removing a fact changes `facts`
 * itself, and with it what else in them names the same thing.
 */
export function openFacts(facts: Facts): OpenFact[] {
  const seen = new Map<string, number>();
  const keyed = (fact: Opened): OpenFact => {
    const plain = factKey(fact.kind, fact.title, fact.evidence.quote);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return { key: times > 1 ? `${plain}-${times}` : plain, ...fact };
  };
  return [openHead(facts), ...OPENERS.flatMap((open) => open(facts)).map(keyed)];
}

function openMeasures(facts: Facts): Opened[] {
  return facts.measures.map((fact) =>
    opened(
      "measure",
      fact.title,
      measureWords(fact),
      fact,
      [
        textField(fact, "title", "标题", { required: true }),
        namesField(fact, "lead", "牵头单位", "leadEvidence"),
        namesField(fact, "responsible", "责任单位", "responsibleEvidence"),
        textField(fact, "deadline", "完成时限"),
      ],
      () => without(facts.measures, fact),
    ),
  );
}

function openIndicators(facts: Facts): Opened[] {
  return facts.indicators.map((fact) =>
    opened(
      "indicator",
      fact.parent ? `${fact.parent} › ${fact.name}` : fact.name,
      indicatorWords(fact),
      fact,
      [
        textField(fact, "name", "名称", {
          required: true,
          renamed: (was, is) => fact.parent === null && renameIndicator(facts, was, is),
        }),
        namesField(fact, "lead", "牵头单位", "leadEvidence"),
        namesField(fact, "responsible", "责任单位", "responsibleEvidence"),
      ],
      () => {
        without(facts.indicators, fact);
        // What stands below it would stand nowhere.
        if (fact.parent === null) facts.indicators = facts.indicators.filter(({ parent }) => parent !== fact.name);
      },
    ),
  );
}

function openMeetings(facts: Facts): Opened[] {
  return facts.meetings.map((fact) =>
    opened(
      "meeting",
      fact.name,
      [fact.name, fact.convener && `${fact.convener}召集`, fact.cadence].filter(Boolean).join("，"),
      fact,
      [
        textField(fact, "name", "名称", { required: true, renamed: (was, is) => renameBody(facts, was, is) }),
        textField(fact, "convener", "召集人", { grounds: "convenerEvidence" }),
        textField(fact, "deputyConvener", "副召集人", { grounds: "deputyConvenerEvidence" }),
        textField(fact, "cadence", "多久一次", { grounds: "cadenceEvidence" }),
        textField(fact, "office", "办公室", { grounds: "officeEvidence" }),
        namesField(fact, "officeHosts", "办公室设在"),
      ],
      () => without(facts.meetings, fact),
    ),
  );
}

function openEscalations(facts: Facts): Opened[] {
  return facts.meetings.flatMap((fact) =>
    fact.escalatesTo.map((step) =>
      opened(
        "escalation",
        `${fact.name} → ${step.target ?? ""}`,
        escalationWords(fact.name, step),
        { ...fact, evidence: step.evidence },
        [textField(step, "target", "报到哪里"), textField(step, "condition", "什么情况", { required: true })],
        () => without(fact.escalatesTo, step),
      ),
    ),
  );
}

function openBodies(facts: Facts): Opened[] {
  return facts.bodies.map((fact) =>
    opened(
      "body",
      fact.name,
      bodyWords(fact),
      fact,
      [
        textField(fact, "name", "名称", { required: true, renamed: (was, is) => renameBody(facts, was, is) }),
        namesField(fact, "lead", "牵头单位"),
        namesField(fact, "responsible", "责任单位"),
        textField(fact, "convener", "召集人", { grounds: "convenerEvidence" }),
        membersField(fact, "deputies", "副职"),
        membersField(fact, "members", "成员"),
      ],
      () => without(facts.bodies, fact),
    ),
  );
}

function openMembers(facts: Facts): Opened[] {
  return membersOf(facts).map((evidence) =>
    opened(
      "member",
      memberWords(facts.memberUnitsOf),
      `${memberWords(facts.memberUnitsOf)}：${facts.memberUnits?.join("、")}`,
      { ...certain("member-units"), evidence },
      [namesField(facts, "memberUnits", "成员单位")],
      () => Object.assign(facts, { memberUnits: null, memberUnitsOf: null, memberUnitsEvidence: [] }),
    ),
  );
}

function openDuties(facts: Facts): Opened[] {
  return facts.duties.map((fact) =>
    opened(
      "duty",
      fact.text,
      dutyWords(fact),
      fact,
      [
        textField(fact, "text", "做什么", { required: true }),
        namesField(fact, "by", "谁来做"),
        textField(fact, "to", "报给谁"),
        textField(fact, "cadence", "多久一次"),
        textField(fact, "due", "什么时候"),
      ],
      () => without(facts.duties, fact),
    ),
  );
}

function openProcedures(facts: Facts): Opened[] {
  return facts.procedures.map((fact) =>
    opened(
      "step",
      fact.name,
      `${fact.name}，共 ${fact.steps.length} 步`,
      { ...certain("procedure"), evidence: fact.evidence },
      [textField(fact, "name", "名称", { required: true })],
      () => without(facts.procedures, fact),
    ),
  );
}

function openCitedPolicies(facts: Facts): Opened[] {
  return facts.citedPolicies
    .filter(({ relation }) => relation !== "mentions")
    .map((fact) =>
      opened(
        "cited",
        `${fact.relation} ${fact.title}`,
        `${fact.relation === "replaces" ? "取代" : "依据"}${citedWords(fact)}`,
        { ...certain("cited-policy"), evidence: fact.evidence },
        [textField(fact, "title", "文件名称", { required: true }), textField(fact, "docNumber", "文号")],
        () => without(facts.citedPolicies, fact),
      ),
    );
}

function opened(
  kind: FactKind,
  title: string,
  says: string,
  { evidence, rule, confidence }: Omit<Grounded, "evidence"> & { evidence: Evidence },
  fields: FactField[],
  remove: () => void,
): Opened {
  return { kind, title, says, evidence, rule, confidence, fields, remove };
}

function without<Fact>(list: Fact[], fact: Fact): void {
  const at = list.indexOf(fact);
  if (at >= 0) list.splice(at, 1);
}

/** The members are one fact, in the words that list the first of them. */
function membersOf({ memberUnits, memberUnitsEvidence }: Facts): Evidence[] {
  return memberUnits ? memberUnitsEvidence.slice(0, 1) : [];
}

import type { Assigned, Facts, Grounded, IndicatorFact, MeasureFact } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { childIndicatorId, conceptId, IdRegister, indicatorId, measureId } from "../../domain/ids.ts";
import { isListOpen } from "./is-list-open.ts";
import { evidenceOnly } from "./notice.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { Writing } from "./writing.ts";

/** Ids of what a 专班 can be for: a name or number and the indicators below it. */
export interface Subjects {
  /** Indicators by folded name and measures by number, the first of each. */
  find(name: string): string | undefined;
  childrenOf(id: string): string[];
}

/** Measures and indicators with their leads and supports. */
export function addSubjects(writing: Writing, facts: Facts): Subjects {
  const { notice } = writing;
  const byName = new Map<string, string>();
  const children = new Map<string, string[]>();
  const remember = (name: string, id: string) => {
    if (!byName.has(foldName(name))) byName.set(foldName(name), id);
  };
  const ids = new IdRegister();

  for (const [position, measure] of facts.measures.entries()) {
    const wanted = measureId(notice.policyId, measure.no ?? measure.title);
    const id = ids.claim(wanted, `${measure.no}|${measure.title}|${measure.evidence.clause}`);
    addMeasure(writing, facts.measures, id, position);
    addAssignments(writing, measure, id, `举措 ${measure.title}`);
    if (measure.no) remember(measure.no, id);
    remember(measure.title, id);
  }
  // The first level first, so that each child finds its parent.
  const levels = [facts.indicators.filter(({ parent }) => parent === null), facts.indicators.filter(({ parent }) => parent !== null)];
  for (const indicator of levels.flat()) {
    const parentId = indicator.parent === null ? null : (byName.get(foldName(indicator.parent)) ?? null);
    const wanted = parentId ? childIndicatorId(parentId, indicator.name) : indicatorId(notice.policyId, indicator.name);
    const id = ids.claim(wanted, foldName(indicator.name));
    addIndicator(writing, indicator, { id, parentId, position: facts.indicators.indexOf(indicator) });
    addAssignments(writing, indicator, id, `指标 ${indicator.name}`);
    if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), id]);
    remember(indicator.name, id);
  }
  return { find: (name) => byName.get(foldName(name)), childrenOf: (id) => children.get(id) ?? [] };
}

function addMeasure({ draft, notice }: Writing, all: MeasureFact[], id: string, position: number): void {
  const measure = all[position] as MeasureFact;
  const fact = `举措 ${measure.title}`;
  const { evidence, title, no, deadline } = measure;
  // A clause of its own says all of a measure; of a clause that several share only the quote is its.
  const alone = all.filter((other) => other.evidence.clause === evidence.clause).length === 1;
  const text = alone ? notice.clauseAt(evidence.clause, fact).text : evidence.quote;
  const cited = notice.cite(evidence, measure, fact);
  draft.addNode("Measure", {
    id,
    jurisdictionId: notice.jurisdictionId,
    number: no,
    title,
    titleKey: foldName(title),
    text: text || evidence.quote,
    deadline,
    position,
    ...evidenceOnly(cited),
  });
  draft.addEdge("OF", id, notice.jurisdictionId, {});
  draft.addEdge("STATES", cited.clauseId, id, {});
}

function addIndicator(
  { draft, notice }: Writing,
  indicator: IndicatorFact,
  { id, parentId, position }: { id: string; parentId: string | null; position: number },
): void {
  const { name, evidence, parent } = indicator;
  const cited = notice.cite(evidence, indicator, `指标 ${name}`);
  draft.addNode("Indicator", {
    id,
    jurisdictionId: notice.jurisdictionId,
    name,
    nameKey: foldName(name),
    level: parentId ? 2 : 1,
    position,
    ...evidenceOnly(cited),
  });
  draft.addEdge("OF", id, notice.jurisdictionId, {});
  draft.addEdge("STATES", cited.clauseId, id, {});
  if (parentId) draft.addEdge("PART_OF", id, parentId, {});
  draft.addEdge("EXPRESSES", id, addConcept(draft, name, parentId ? parent : null), {});
}

/**
 * What everyone means by an indicator. A second-level name means something only below its first-level one (费用 of 开办企业), and some
 * notices write both together (开办企业费用): either is 开办企业：费用.
 */
function addConcept(draft: RecordDraft, name: string, parent: string | null): string {
  const ownPart = parent && name !== parent && name.startsWith(parent) ? name.slice(parent.length) : name;
  const conceptName = parent ? `${parent}：${ownPart}` : name;
  const id = parent ? conceptId(parent, ownPart) : conceptId(name);
  draft.addNode("IndicatorConcept", { id, name: foldName(conceptName).replace(":", "："), nameKey: foldName(conceptName) });
  return id;
}

function addAssignments({ draft, notice, actors }: Writing, fact: Assigned & Grounded, subject: string, description: string): void {
  const { inherited = false } = fact;
  const roles = [
    { type: "LEADS", names: fact.lead, evidence: fact.leadEvidence },
    { type: "SUPPORTS", names: fact.responsible, evidence: fact.responsibleEvidence },
  ] as const;
  for (const { type, names, evidence = fact.evidence } of roles) {
    const openEnded = isListOpen(names, fact);
    for (const name of names) {
      const cited = notice.citeNaming(name, evidence, fact, description);
      draft.addEdge(type, actors.unit(name), subject, { openEnded, inherited, text: name }, cited);
    }
  }
}

import type { MeasureFact } from "../../domain/facts.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import { findDeadlines } from "../grammar/deadline.ts";
import { actingUnits } from "./acting-units.ts";
import { CONFIDENCE } from "./confidence.ts";
import type { Draft } from "./extract-measures.ts";
import { firstPhrase, kindOf, numberOf, type Placed, paragraphsOf } from "./walk.ts";

/**
 * Items without an attribution of their own that are measures all the same: those between measures of one list, with gaps, and
 * those below a measure that gives its units to all of them.
 */
export function gapMeasures(placed: Placed[], drafts: Draft[]): Draft[] {
  const drafted = new Map(drafts.map((draft) => [draft.clause.path, draft]));
  const shares = new Map<string, boolean>();
  /** Whether most items of a list are measures, each list asked once. */
  const mostly = (list: OutlineClause[], kind: string, key: string) => {
    const known = shares.get(key);
    if (known !== undefined) return known;
    const others = list.filter((other) => numberOf(other) !== null && kindOf(other) === kind);
    const share = others.filter(({ path }) => drafted.has(path)).length * 2 > others.length;
    shares.set(key, share);
    return share;
  };
  const tops = placed.filter(({ above }) => above.length === 0).map(({ clause }) => clause);
  return placed.flatMap(({ clause, above }) => {
    const parent = above.at(-1);
    if (drafted.has(clause.path) || numberOf(clause) === null || clause.children.some(({ path }) => drafted.has(path))) return [];
    const kind = kindOf(clause);
    if (parent && clause.heading && mostly(parent.children, kind, `${parent.path} ${kind}`))
      return [{ clause, above, measure: sibling(clause) }];
    if (!parent) {
      // Beside sections that are measures, 保障措施 is none: one that says who and by when is.
      const measure = clause.heading && mostly(tops, kind, kind) ? sibling(clause) : null;
      return measure?.deadline && measure.responsible.length ? [{ clause, above, measure }] : [];
    }
    const heading = above.map(({ path }) => drafted.get(path)?.measure).findLast(Boolean);
    const first = paragraphsOf(clause)[0];
    const title = clause.heading ?? (first ? firstPhrase(first) : null);
    if (!heading || !title || heading.lead.length + heading.responsible.length === 0) return [];
    return [{ clause, above, measure: heir(clause, heading, title) }];
  });
}

function sibling(clause: OutlineClause): MeasureFact {
  const rule = "measure-sibling";
  return {
    no: numberOf(clause),
    title: clause.heading as string,
    parent: null,
    lead: [],
    responsible: actingUnits(clause.text),
    deadline: findDeadlines(clause.text)[0] ?? null,
    evidence: { quote: clause.heading as string, clause: clause.path },
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

function heir(clause: OutlineClause, { lead, responsible, openEnded, deadline, evidence }: MeasureFact, title: string): MeasureFact {
  const rule = "measure-heir";
  return {
    no: numberOf(clause),
    title,
    parent: null,
    lead,
    responsible,
    ...(openEnded ? { openEnded } : {}),
    inherited: true,
    deadline: findDeadlines(clause.text)[0] ?? deadline,
    evidence: { quote: title, clause: clause.path },
    leadEvidence: evidence,
    responsibleEvidence: evidence,
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

import type { MeasureFact } from "../../domain/facts.ts";
import { findDeadlines } from "../grammar/deadline.ts";
import { actingUnits } from "./acting-units.ts";
import { CONFIDENCE } from "./confidence.ts";
import { firstPhrase, numberOf, type Placed } from "./walk.ts";

/** A notice that dates so many of its sentences assigns work by date. */
const ENOUGH = 3;
const RECURRING = /每(?:年|季|月|周|半年)/;

/**
 * The measures of a notice that assigns work in its sentences alone (`2019年3月底前，国家卫生健康委推行…`): each dated sentence of a
 * numbered clause. A yearly date is a duty, not a measure.
 */
export function datedMeasures(placed: Placed[]): MeasureFact[] {
  const dated = placed.flatMap(({ clause }) => {
    if (numberOf(clause) === null) return [];
    const sentences = clause.text
      .split(/(?<=[。\n])/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => findDeadlines(sentence).length > 0 && !RECURRING.test(sentence));
    return sentences.map((sentence, index) => ({ clause, sentence, part: sentences.length > 1 ? `-${index + 1}` : "" }));
  });
  if (dated.length < ENOUGH) return [];
  return dated.map(({ clause, sentence, part }) => {
    const heads = clause.children.some((child) => numberOf(child) !== null);
    const [deadline] = findDeadlines(sentence) as [string];
    return {
      no: `${clause.path.split("/").slice(-2).join("")}${part}`,
      title: heads ? sentence.replace(/。$/, "") : (clause.heading ?? firstPhrase(sentence)),
      parent: null,
      lead: [],
      responsible: actingUnits(sentence.replace(new RegExp(`^(?:在|于)?${deadline}[，,]?`), "")),
      deadline,
      evidence: { quote: sentence, clause: clause.path },
      confidence: CONFIDENCE["measure-dated"] as number,
      rule: "measure-dated",
    };
  });
}

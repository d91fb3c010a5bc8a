import type { CaseFact } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { parseMark } from "../grammar/mark.ts";
import { findPlaces } from "../grammar/place.ts";
import { CONFIDENCE } from "./confidence.ts";
import { numberOf, type Placed, paragraphsOf, walk } from "./walk.ts";

const COMMENDS = /(?:典型|优秀|创新|先进|示范)(?:经验|做法|案例|经验做法|实践案例|典型案例)|经验做法|案例(?:选编|汇编|集)?$/;
const ASKS = /(?:征集|申报|报送|评选|推荐|征选)/;

/** A case, and the path of its clause. */
export function extractCases(outline: Outline): CaseFact[] {
  const placed = walk(outline);
  const marked = placed.filter(({ clause }) => parseMark(`${numberOf(clause) ?? ""}：`)?.kind === "case");
  if (marked.length) return marked.map(({ clause }) => caseOf(clause, "case-mark"));
  return commended(outline, placed).map((clause) => caseOf(clause, "case-list"));
}

/** The innermost numbered items of a document or annex that its title calls commended practices or cases. */
function commended(outline: Outline, placed: Placed[]): OutlineClause[] {
  const title = outline.metadata.title ?? "";
  const whole = COMMENDS.test(title) && !ASKS.test(title);
  return placed.flatMap(({ clause, above }) => {
    const annex = above[0]?.ordinal.startsWith("a") ? above[0] : null;
    const under = annex
      ? COMMENDS.test(annex.heading ?? "") && !ASKS.test(annex.heading ?? "")
      : whole && !outline.clauses.some(({ ordinal, heading }) => ordinal.startsWith("a") && COMMENDS.test(heading ?? ""));
    if (!under || numberOf(clause) === null || clause.children.some((child) => numberOf(child) !== null)) return [];
    return [clause];
  });
}

function caseOf(clause: OutlineClause, rule: string): CaseFact {
  const words = clause.heading ?? paragraphsOf(clause)[0] ?? "";
  const title = words.replace(/。.*$/, "").trim();
  return {
    no: numberOf(clause),
    title,
    places: findPlaces(title),
    evidence: { quote: title, clause: clause.path },
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

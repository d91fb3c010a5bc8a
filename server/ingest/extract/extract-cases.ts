import type { CaseFact } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { parseMark } from "../grammar/mark.ts";
import { findPlaces } from "../grammar/place.ts";
import { CONFIDENCE } from "./confidence.ts";
import { endingAttribution } from "./ending-attribution.ts";
import { kindOf, numberOf, type Placed, paragraphsOf, walk } from "./walk.ts";

const COMMENDS =
  /(?:典型|优秀|创新|先进|示范|最佳|特色|亮点|推广)(?:经验|做法|案例|举措|成果|问题|实践)|经验做法|(?:实践|典型)案例|(?:改革|工作|创新)亮点|案例(?:选编|汇编|集)?$/;
/** A circular reports what was done; its items may each open with where. */
const REPORTS = /通报$/;
/** Titles of notices that ask for cases, and of plans that set tasks. */
const ASKS = /(?:征集|申报|报送|评选|推荐|征选)|(?:方案|计划|意见|办法|分工|要点)(?:的通知)?$/;

/** A case, and the path of its clause. */
export function extractCases(outline: Outline): CaseFact[] {
  const placed = walk(outline);
  const marked = placed.filter(({ clause }) => parseMark(`${numberOf(clause) ?? ""}：`)?.kind === "case");
  if (marked.length) return marked.map(({ clause }) => caseOf(clause, "case-mark"));
  const listed = commended(outline, placed);
  const assigned = listed.filter(({ text }) => endingAttribution(text)).length;
  return assigned * 2 >= listed.length ? [] : listed.map((clause) => caseOf(clause, "case-list"));
}

/** The numbered items of a document or annex that its title calls commended practices or cases: the innermost, or those told in parts. */
function commended(outline: Outline, placed: Placed[]): OutlineClause[] {
  const title = outline.metadata.title ?? "";
  const whole = (COMMENDS.test(title) && !ASKS.test(title)) || (REPORTS.test(title) && opensWithPlaces(placed));
  const listed = contents(placed);
  return placed.flatMap(({ clause, above }) => {
    const annex = above[0]?.ordinal.startsWith("a") ? above[0] : null;
    const under = annex
      ? COMMENDS.test(annex.heading ?? "") && !ASKS.test(annex.heading ?? "")
      : whole && !outline.clauses.some(({ ordinal, heading }) => ordinal.startsWith("a") && COMMENDS.test(heading ?? ""));
    if (!under || numberOf(clause) === null || [clause, ...above].some((each) => listed.has(each.path)))
      return listed.get(clause.path) ? [clause] : [];
    if (isPart(clause) || above.some(isTold)) return [];
    return isTold(clause) || !clause.children.some((child) => numberOf(child) !== null) ? [clause] : [];
  });
}

/** Whether the items of a notice, three at least, nearly all open with a place: 一、呼和浩特市“四办”改革…. */
function opensWithPlaces(placed: Placed[]): boolean {
  const items = placed.filter(({ clause }) => numberOf(clause) !== null && !clause.children.some((child) => numberOf(child) !== null));
  const named = items.filter(
    ({ clause: { heading } }) => heading && heading.length > 8 && heading.startsWith(findPlaces(heading)[0] ?? "\u0000"),
  );
  return named.length >= 3 && named.length >= items.length * 0.8;
}

/** What the parts of one case are called. */
const PART =
  /^(?:(?:改革|工作|案例|基本|实施|项目)*(?:背景|情况|概况|简介)|(?:主要|具体|工作|典型|经验|创新|实践|改革)*(?:做法|举措|措施|内容)|(?:主要|取得|工作|改革|实践|应用|初步)*(?:的)?(?:成效|效果|成果|亮点)|(?:经验|工作)?(?:启示|总结|体会)|(?:推广|下一步)(?:建议|打算|计划|价值|工作)?|(?:案例)?(?:点评|描述)|(?:主要)?创新点?)$/;
const isPart = ({ heading }: OutlineClause) => heading !== null && PART.test(heading.replace(/\s/g, ""));

/** A case told in parts: 背景, 做法, 成效. */
const isTold = (clause: OutlineClause) => clause.children.some((child) => numberOf(child) !== null && isPart(child));

/** Items of a list of contents, true where the text below takes each up again by its name; what stands below them is no case. */
function contents(placed: Placed[]): Map<string, boolean> {
  const tops = placed.filter(({ clause, above }) => above.length === 0 && numberOf(clause) !== null && kindOf(clause) === "1");
  if (tops.length < 2) return new Map();
  const lines = placed
    .flatMap(({ clause }) => paragraphsOf(clause))
    .filter((line) => line.length <= 80)
    .map(foldName)
    .sort();
  const again = ({ clause }: Placed) => {
    const name = foldName(clause.heading ?? "");
    return name.length >= 6 && (lines[firstFrom(lines, name)]?.startsWith(name) ?? false);
  };
  return tops.filter(again).length >= 2 ? new Map(tops.map(({ clause }) => [clause.path, true])) : new Map();
}

/** Index of the first of sorted lines that is not before a name: the lines that start with it stand there. */
function firstFrom(lines: string[], name: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

function caseOf(clause: OutlineClause, rule: string): CaseFact {
  const first = paragraphsOf(clause)[0] ?? "";
  const { heading } = clause;
  // 甲县：推行“一站式”服务。… is called by both, who and what.
  const words = heading && findPlaces(heading)[0] === heading && first ? `${heading}：${first}` : (heading ?? first);
  const title = words.replace(/。[\s\S]*$/, "").trim();
  return {
    no: numberOf(clause),
    title,
    places: findPlaces(title),
    evidence: { quote: title, clause: clause.path },
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

import type { Escalation, Filing } from "../../domain/facts.ts";
import { evidenceOf, type Sentence } from "./passages.ts";

/** Matters that go up: what cannot be settled, what is weighty, what has been agreed and awaits a yes. */
const UNSETTLED =
  /难以|无法|不能|未能|尚未|仍未|没有|未(?:完[全成])?达成|不一致|分歧|争议|协调不成|久拖|(?:解决|处理|协调|化解|决定|落实)不(?:了|下)|超出/;
const WEIGHTY =
  /(?:特别)?(?:重大|重要|疑难|特殊|紧急|突发)(?:复杂|突发|紧急|疑难)?(?:的)?(?:事项|项目|问题|情况|决策|议题|政策|事宜|矛盾|改革|风险)|跨(?:部门|区域|层级|领域)|重难点|难点|需.{0,14}(?:决定|决策|审定|审议|批准|研究|协调|解决)的?|经.{0,12}会议?(?:集体)?(?:研究|审议|讨论|评审)(?:通过|同意)?后|一致的(?:事项|意见|问题)/;

/** What goes up, by a word of asking: 涉及面广的问题，报请…. */
const TOPIC = /的(?:\p{Script=Han}{0,6}(?:问题|事项|情况|困难|矛盾|议题|事宜|意见|建议|诉求|个案|项目))?$/u;
const ASKS = /提请|报请|提交|呈请|呈报|提报|上报|提级|升级/;

const ACT =
  "研究审定|研究决定|研究解决|协调解决|讨论决定|审议决定|审议批准|审议|审定|决定|决策|讨论|研究|解决|批准|同意|审批|批复|议定|裁定|协调|决策部署|会商";
const UP = new RegExp(
  `(?<!拟|需|会议)(?:报请|提请|提交|上报|呈请|呈报|提报|提级|升级|报送|报告|报)(?:至|到|给|由)?(.{2,30}?)(?:((?:${ACT})+)(?=后|并|再|实施|印发|执行|通过|$)|$)`,
);
/** 由市长办公会议研究解决, 列入市长办公会议议题: what is left unsettled goes to the one who settles it. */
const TAKEN = new RegExp(`^(?:再)?由((?:(?!提|报|呈).){2,24}?)(?:(?:${ACT})+|召开.{0,8}会议?.{0,8})$|(?:列入|纳入)(.{2,24}?)议题`);
const ABOVE = /(?:会议?|政府|领导|[市县区州省镇]长|召集人|组长)$/;
/** Whose decision a matter needs that is reported by procedure. */
const NEEDED = /(?:需|须)(?:要|经|由|报)?(.{2,16}?)(?:研究|讨论|决定|决策|审定|批准|审批|同意|审议|协调)/;
const REPORT = /向(.{2,30}?)((?:报告|请示|汇报|反映|提出|和|并|、)+)(?:[，。]|$)/;
const BY_PROCEDURE = /(?:按|依)(?:照)?(?:规定)?(?:有关)?程序(?:逐级)?(?:报批|报审|上报|报请(?:审批|批准|审定)|报告)$/;
const ORGANISATION =
  /(?:政府|国务院|管委会|委员会|党委|党组|常委会|[市县区州省镇]长|书记|同志|负责人|会议|例会|联席会|专题会|全体会|会商会|协调会|领导小组会?|办公室|领导|召集人|组长|主任|会|省委|市委|区委|县委|部门|专班|指挥部|局|委|办|厅|部)(?:（.*）)?$/;

/**
 * What a sentence about a meeting says of matters that go further up. A meeting's decisions that are filed (报…备案), minutes that are
 * copied and routine reports are no escalation.
 */
export function findEscalations(sentence: Sentence): Escalation[] {
  const segments = sentence.text.split(/[，,]/);
  const found: Escalation[] = [];
  segments.forEach((segment, at) => {
    const from = conditionStart(segments, at, ASKS.test(segment));
    if (from === null) return;
    const condition = segments.slice(from, at + 1).join("，");
    const add = (target: string | null, act: string) =>
      found.push({ target, condition, kind: kindOf(condition, act), evidence: evidenceOf(sentence) });
    if (BY_PROCEDURE.test(segment)) {
      const needed = tidyTarget(condition.match(NEEDED)?.[1]);
      add(needed && ORGANISATION.test(needed) ? needed : null, "报批");
      return;
    }
    if (/备案|抄送|抄报|备查/.test(segment)) return;
    const taken = UNSETTLED.test(condition) ? segment.match(TAKEN) : null;
    const by = taken?.[1] ?? taken?.[2];
    if (by && ABOVE.test(by)) {
      add(by, "解决");
      return;
    }
    const report = segment.match(REPORT);
    const up = report ? null : segment.match(UP);
    // 请示 asks for an answer, as a 报告 does not.
    const asks = /请示/.test(report?.[2] ?? "");
    const weighty = asks || WEIGHTY.test(condition) || UNSETTLED.test(condition);
    const target = tidyTarget(up?.[1] ?? report?.[1]);
    const act = up?.[2] ?? "";
    if (!target || !ORGANISATION.test(target) || (!act && !weighty)) return;
    for (const each of target.split(/或者?/)) if (!found.some((other) => other.target === each)) add(each, act);
  });
  return found;
}

/** Reports and filings of what was decided: 报党委、管委会备案. */
export function findFilings(sentence: Sentence): Filing[] {
  return sentence.text
    .split(/[，,；]/)
    .filter((segment) => /(?:报|抄报|抄送|送).{2,24}(?:备案|备查)|(?:抄报|抄送).{2,20}/.test(segment))
    .map((text) => ({ text, evidence: evidenceOf(sentence) }));
}

/** The segment where the condition begins, at or before the verb; null where the sentence states none. */
function conditionStart(segments: string[], verb: number, asks: boolean): number | null {
  const states = (segment: string, at: number) =>
    WEIGHTY.test(segment) || UNSETTLED.test(segment) || (asks && at < verb && TOPIC.test(segment));
  const at = segments.slice(0, verb + 1).findLastIndex(states);
  return at < 0 ? null : at;
}

/** 各部门意见不一致的，报…: what is left unsettled, whoever the sentence opens with. */
export const opensUnsettled = (text: string) => UNSETTLED.test(text.split(/[，,]/, 1)[0] as string);

function tidyTarget(target: string | undefined): string | null {
  const tidy = target?.replace(/^(?:请|经|由|给|至|到|送)+/, "").replace(/(?:统筹|专题|集体|进行|会议(?=研究$)|予以|及时)$/, "");
  return tidy && tidy.length >= 2 && !/[“”《》]/.test(tidy) ? tidy : null;
}

function kindOf(condition: string, act: string): Escalation["kind"] {
  if (/批准|同意|审批|批复|报批/.test(act)) return "approval";
  return UNSETTLED.test(condition) ? "unsettled" : "decision";
}

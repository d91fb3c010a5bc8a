import type { DutyFact } from "../../domain/facts.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { CONFIDENCE } from "../extract/confidence.ts";
import { isMeetingName } from "./meeting-name.ts";
import { evidenceOf, type Passage, type Sentence } from "./passages.ts";

const PERIOD = "每(?:年度?|半年|季度?|个?月度?|周|旬|两周|双月|学期|学年)";
const DUE = new RegExp(
  `(?:${PERIOD}(?:末|底|初|结束后|首月|末月|第一个月|最后一个月)?(?:\\d{1,2}(?:个工作)?日|[上中下]旬|\\d{1,2}月\\d{1,2}日|\\d{1,2}月)?(?:底|末)?(?:之前|以前|前|内)|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|末)?(?:之前|以前|前)|(?:每年|当年|次年|年)\\d{0,2}(?:月)?(?:底|末)前)`,
);
const CADENCE = new RegExp(`${PERIOD}|按(?:年度?|季度?|月度?|周)|定期`);
const REPORTS =
  /报送|上报|呈报|报告|提报|报至|汇报|提交|反馈|抄送|提出(?=.*(?:议题|建议))|推送|移送|通报|(?<=[后并，]|^|及时|统一)报(?=[^告送批请名道销])|(?:将|把).{2,40}报(?![告送批请名道销价警废装])/;
const MAKES = /形成|编制|撰写|编写|召开|开展|组织|汇总|公布|发布/;
const TO_BEFORE = /(?:向|对)([^，]{2,24}?)(?:报送|上报|呈报|报告|提报|汇报|提交|反馈|提出|通报|推送)/;
const TO_AFTER = /(?:报送|上报|呈报|报告|提报|报至|提交|反馈|抄送|移送|推送|后报|报)(?:给|至|到)?([^，。；（）]{2,26})$/;
const RECIPIENT = /(?:局|委|办|厅|部|院|会|中心|小组|办公室|会议|政府|专班|单位|部门|召集人|组长|领导)$/;
const MODAL = "要|应|须|需|可|将|负责|按|于|每|及时|通过|根据|定期|结合|对|安排|把|在|至少|原则上|汇总|牵头|进一步|报|把|逐项|随";
const PREDICATE = new RegExp(MODAL, "g");
const LONGEST_SUBJECT = 40;
const ACTOR = /(?:联络员|联系人|办公室|专班|小组|召集人|负责人|委员|网格员|单位|部门|工作组|牵头部门|牵头单位|会议办公室)$/;
const TIME_LIMIT = /(?:完成|办理|报送)?时限[：:]([^，。；（）]{2,20})/;

/** Who owes what to whom by when: what is reported at set times or to a named body, what is made or convened every so often. */
export function findDuties(passages: Passage[]): DutyFact[] {
  return passages.flatMap((passage) => (passage.clause.ordinal === "end" ? [] : dutiesIn(passage)));
}

/** A clause after ；that goes on with 负责 or 并 has the subject of the one before. */
function dutiesIn(passage: Passage): DutyFact[] {
  let by: string[] = [];
  return passage.sentences.flatMap((sentence) => {
    if (/已经|前期|近年|我们/.test(sentence.text)) return [];
    const parts = partsOf(sentence.text, sentence.continues || /^(?:负责|并|及时|同时)/.test(sentence.text) ? by : []);
    by = parts.at(-1)?.by ?? [];
    return dutiesOf(sentence, parts);
  });
}

interface Part {
  text: string;
  by: string[];
  /** Nothing but a time: 每年12月底前. */
  time: boolean;
}

function dutiesOf(sentence: Sentence, parts: Part[]): DutyFact[] {
  const duties: DutyFact[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { text, by } = parts[at] as Part;
    const time = parts[at - 1]?.time ? `${parts[at - 1]?.text}，${text}` : text;
    const due = time.match(DUE)?.[0] ?? null;
    const cadence = time.match(CADENCE)?.[0] ?? null;
    let to = recipientOf(text);
    const reports = REPORTS.test(text);
    if (by.length === 0 || !(reports ? due || cadence || to : (due || cadence) && MAKES.test(text))) continue;
    let whole = time;
    const next = parts[at + 1];
    if (!to && next && !CADENCE.test(next.text)) {
      // What is made is reported in the next words; what is reported is gathered by whom the next words name.
      const sent = recipientOf(next.text);
      if (sent && !reports) {
        to = sent;
        whole = `${text}，${next.text}`;
        at++;
      } else if (reports && /^由.+(?:汇总|收集|整理)/.test(next.text)) to = next.by[0] ?? null;
    }
    const rule = due || cadence ? "duty-timed" : "duty-report";
    duties.push({
      text: whole,
      by,
      to,
      cadence,
      due: due ?? (to ? limitOf(sentence.passage) : null),
      evidence: evidenceOf(sentence),
      confidence: CONFIDENCE[rule] as number,
      rule,
    });
  }
  return duties;
}

/** The comma parts of a sentence, each with who acts in it: its own subject, or the last one named. */
function partsOf(sentence: string, before: string[]): Part[] {
  let by = before;
  return sentence.split(/，(?![^（]{0,200}）)/).map((text) => {
    const own = text.match(/^由([^，]{2,24}?)(?:负责|汇总|牵头|统一|组织|对)/)?.[1] ?? subjectOf(text);
    if (own && isActor(own)) by = splitUnits(own).names;
    const time =
      text
        .replace(DUE, "")
        .replace(CADENCE, "")
        .replace(/[于在请至少]/g, "") === "";
    return { text, by, time };
  });
}

/** What stands before the first predicate; 牵头 is none in 指标牵头部门按照…. */
function subjectOf(text: string): string | null {
  const start = /^(?:其中，?)?/.exec(text)?.[0].length ?? 0;
  for (const { index, 0: predicate } of text.slice(0, start + LONGEST_SUBJECT + 2).matchAll(PREDICATE)) {
    const name = text.slice(start, index);
    if (name.length < 2) continue;
    if (isActor(name) && !/[，。；：“”]/.test(name)) return name;
    if (predicate !== "牵头") return null;
  }
  return null;
}

function isActor(name: string): boolean {
  return (
    !isMeetingName(name) &&
    !/^(?:对|向|将|把|并|由|以|为|在|及|各类|本|负责|经|与|会同)/.test(name) &&
    (looksComplete(name) || ACTOR.test(name))
  );
}

function recipientOf(text: string): string | null {
  const to = text.match(TO_BEFORE)?.[1] ?? text.match(TO_AFTER)?.[1];
  const tidy = to?.replace(/(?:等部门)?(?:备案|汇总|研究|审核|审定|确定|解决)+$/, "");
  return tidy && RECIPIENT.test(tidy) && !/[的了]|本(?:单位|部门)/.test(tidy) ? tidy : null;
}

/** （完成时限：10月28日） at the end of the clause. */
function limitOf(passage: Passage): string | null {
  for (const { text } of passage.sentences) {
    const limit = text.match(TIME_LIMIT)?.[1];
    if (limit) return limit;
  }
  return null;
}

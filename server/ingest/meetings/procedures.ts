import type { ProcedureFact, ProcedureStep } from "../../domain/facts.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { evidenceOf, evidenceOfHeading, type Passage, type Sentence } from "./passages.ts";

const FLOW =
  /流程|程序|步骤|(?:问题|诉求|投诉|举报|工单|事项|线索).{0,10}(?:办理|处理|解决|处置|协调|流转|会商).{0,6}(?:机制|制度|办法|方式)?$/;
/** Only these say that their order is the order of the steps. */
const ORDERED = /流程|程序|步骤/;
const BY =
  /(?:^|统一)由(.{2,24}?)(?=统一|负责|牵头|限期|对|进行|会同|组织|主持|受理|初|提|根据|按|汇总|在|于|及时|分|转|办|审|将|出具|召|回)/;
const HANDS_ON = /^(.{2,24}?)(?:将|把|向|通过|登录|在).{2,30}(?:提交|报送|推送|流转|提出|反映|上传|告知|转|发起|填报|申请|提请)/;
const TAKES = /^(.{2,24}?)(?:统一|负责|及时)*(?:受理|登记|初审|审核|审查|签收|接收|分办|转办|办理|会商|反馈|回访|办结|归档|督办)/;
const TO_WHOM = /(?:派单|转派|流转|推送|转办|交办|分派|派发)(?:至|给|到)(.{2,20}?)(?=限期|分别|办理|处理|协调|解决|$)/;
const CONDITION =
  /^(?:针对|对于|对|涉及|如|若|经|经过|遇|属于|凡|确需|需).{2,60}(?:的|问题|后|时|事项|困难)$|(?:仍未|未能|无法|不能|难以).{0,12}的$/;
const AFTERWARDS = /(?:解决|办结|办理|处理|完成)后/;

/** The flows that a notice lays out step by step. Branches are those that its prose states; order follows only where a heading promises it. */
export function findProcedures(passages: Passage[]): ProcedureFact[] {
  const roots = passages.filter(
    (passage) => FLOW.test(passage.heading) && !passage.above.some((above) => FLOW.test(above.heading)) && !passage.clause.table,
  );
  return roots.flatMap((root) => {
    const ordered = ORDERED.test(root.heading);
    const under = root.below.flatMap(withBelow);
    const own = root.sentences;
    const last = own.filter(({ text }) => AFTERWARDS.test(text));
    const sentences = [...own.filter((sentence) => !last.includes(sentence)), ...under.flatMap((passage) => passage.sentences), ...last];
    const steps = readSteps(sentences, ordered);
    return steps.length >= 3 ? [{ name: root.heading, steps, evidence: evidenceOfHeading(root) }] : [];
  });
}

function withBelow(passage: Passage): Passage[] {
  return [passage, ...passage.below.flatMap(withBelow)];
}

function readSteps(sentences: Sentence[], ordered: boolean): ProcedureStep[] {
  const steps: ProcedureStep[] = [];
  let before: Sentence | null = null;
  let last: ProcedureStep | null = null;
  for (const sentence of sentences) {
    const parts = sentence.text.split(/，(?![^（]{0,200}）)/);
    let when: string | null = null;
    let here: ProcedureStep | null = null;
    for (const part of parts) {
      if (CONDITION.test(part) || (here === null && AFTERWARDS.test(part) && actorsOf(part, ordered).length === 0)) {
        when = when ? `${when}，${part}` : part;
        continue;
      }
      const by = actorsOf(part, ordered);
      if (by.length === 0) {
        if (here) here.text += `，${part}`;
        else if (when) when += `，${part}`;
        continue;
      }
      const step: ProcedureStep = {
        no: steps.length + 1,
        text: when ? `${when}，${part}` : part,
        by,
        next: [],
        evidence: evidenceOf(sentence),
      };
      const follows = here !== null || ordered || (when !== null && before?.passage === sentence.passage);
      if (last && follows && !AFTERWARDS.test(when ?? "")) last.next.push({ to: step.no, when });
      steps.push(step);
      here = step;
      last = step;
      when = null;
    }
    before = sentence;
  }
  return steps;
}

function actorsOf(part: string, ordered: boolean): string[] {
  const takes = ordered ? part.match(TAKES)?.[1] : undefined;
  const found =
    part.match(BY)?.[1] ?? part.match(HANDS_ON)?.[1] ?? part.match(TO_WHOM)?.[1] ?? (takes && looksComplete(takes) ? takes : undefined);
  return found && !/^(?:并|再|及时|要|通过)/.test(found) ? splitUnits(found).names.flatMap((name) => name.split(/或者?(?!许)/)) : [];
}

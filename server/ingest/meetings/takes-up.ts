import type { Evidence } from "../../domain/facts.ts";
import type { MeetingDraft } from "./meeting-draft.ts";
import { evidenceOf, type Passage, type Sentence } from "./passages.ts";

/** Work that crosses departments, in the words of notices. */
const ACROSS = /跨(?:部门|单位|区域|领域|层级|行业)|多(?:个)?部门/;
const TOGETHER =
  /统筹(?:协调|推进)|协调(?:解决|推进|推动|处理|沟通|指导|督促)|协同推进|研究(?:解决|协调)|解决.{0,20}问题|沟通协调|组织、联络和协调/;

/**
 * The words that say a meeting takes up the cross-department work of its notice: of a session only what crosses departments,
 * of the joint meeting that the notice is about also what it is to coordinate.
 */
export function takesUpAll(draft: MeetingDraft, passages: Passage[]): Evidence | null {
  const across = draft.said.find(({ text }) => ACROSS.test(text) && /问题|协调|会商|沟通|事项/.test(text) && !/各成员单位/.test(text));
  if (across) return evidenceOf(across);
  if (!draft.joint) return null;
  const duties = passages.filter((passage) =>
    [passage, ...passage.above].some(({ heading }) => /职责|职能|任务/.test(heading) && !/分工|要求/.test(heading)),
  );
  const stated = duties.flatMap(({ sentences }) => sentences).concat(draft.said);
  const best = [ACROSS, TOGETHER]
    .map((pattern) => stated.find(({ text }) => pattern.test(text) && !/办公室|各成员单位|牵头单位/.test(text)))
    .find(Boolean);
  return best ? evidenceOf(best as Sentence) : null;
}

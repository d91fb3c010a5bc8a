import type { Outline } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";
import { MOST_MEETINGS } from "./meeting-draft.ts";
import { isShortMeetingName } from "./meeting-name.ts";
import { evidenceOfHeading, type Passage, type Sentence } from "./passages.ts";

/** A joint meeting (联席会议) with a name of its own, that the notice founds or lays down rules for. */
interface JointMeeting {
  name: string;
  sentence: Sentence;
  /** The whole notice (or annex) is about it: what it says without a subject, it says of this meeting. */
  subject: boolean;
  /** 由某单位牵头的…联席会议. */
  leader: string | null;
}

const FOUNDED =
  /(?:建立|设立|成立|组建|制定|印发|调整|健全|完善|召开)《?((?:健全|完善)?(?:由[^，。；《》]{2,20}?(?:牵头|召集|负责)的)?[^，。；：《》（）]{2,44}?联席会议)(?:（(?:以下)?简称[^）]*）)?(?:》|的?(?:工作)?(?:制度|机制|规则)|议事规则|成员|办公室|，|$)/;
const TITLED =
  /^(?:关于(?:同意)?(?:建立|印发|调整))?(.{2,44}联席会议)(?:的?(?:工作)?(?:制度|机制|规则)|议事规则|会议制度|工作办法|章程|成员(?:单位)?(?:名单)?|组成人员(?:名单)?|名单)(?:（[^）]*）)?(?:的?(?:通知|函))?$/;

/** The joint meetings of a notice, the one its title names first. */
export function findJointMeetings(outline: Outline, passages: Passage[]): JointMeeting[] {
  const found: JointMeeting[] = [];
  const text = foldSpace(outline.text);
  const add = (match: RegExpMatchArray | null, sentence: Sentence, subject: boolean) => {
    if (!match?.[1]) return;
    const led = match[1].match(/^(?:健全|完善)?由(.+?)(?:牵头|召集|负责)的(.+)$/);
    const name = (led?.[2] ?? match[1]).replace(/^.*(?:建立|设立|成立|组建|制定|印发|调整|健全|完善|关于|同意)[《]?/, "");
    if (name.length <= 4 || /^(?:本|该|由|以|按|各|的|定期|部门|全市|全区)?(?:级)?(?:部门|厅际|部际)?联席会议$/.test(name)) return;
    const same = found.find((held) => held.name === name || isShortMeetingName(name, held.name) || isShortMeetingName(held.name, name));
    if (!same) {
      if (found.length < MOST_MEETINGS) found.push({ name, sentence, subject, leader: led?.[1] ?? null });
    } else {
      // The sentence that founds it says more than the title, which may stand in the text in pieces.
      const better = /建立|设立|成立/.test(sentence.text) && same.sentence.text === same.sentence.passage.heading;
      if (name.length > same.name.length || (name.length === same.name.length && (better || !text.includes(same.sentence.text))))
        Object.assign(same, { name, sentence });
      same.subject ||= subject;
    }
  };
  const title = foldSpace(outline.metadata.title ?? "");
  for (const passage of passages) {
    const { heading } = passage;
    const top = passage.above.length === 0 || heading === title;
    const asSentence = { raw: evidenceOfHeading(passage).quote, text: heading, passage, continues: false };
    if (heading) add(heading.match(TITLED) ?? (top ? heading.match(FOUNDED) : null), asSentence, top);
    for (const sentence of passage.sentences) add(sentence.text.match(FOUNDED), sentence, false);
  }
  return found;
}

import { foldName } from "../../domain/fold-name.ts";

/** What a deliberative meeting is called at its end; 座谈会, 对接会 and the like are events. */
const KIND =
  "联席(?:会议|会)|(?:全体|专题|联络员|会商|调度|协调|推进|办公|工作|领导小组|专班|工作组|指挥部|委员会|主任|组长|成员|评审|审议|研判|分析|议事|联络|部门|协商|评议|通报|季度|月度|年度|例行|专项)+(?:会议|会)|例会|碰头会|会商";
const AT_END = new RegExp(`(?:${KIND})$`);
const EVENT =
  /座谈|对接|宣讲|交流|推介|发布会|培训|说明会|见面|洽谈|论坛|展会|听证|动员|表彰|大会|董事|股东|恳谈|联合会|常务会|常委会|党委会|全委会|协会|学会|招聘|家长会/;
/** Meetings of another kind, by their full word: 总河长会议. */
const OTHER = /^(?!本|该|每|此|各|有关|相关|重要|召开|参加)\p{Script=Han}{2,14}会议$/u;
/** Any short name that ends in 会, where the text below it says who convenes it or when: 季拉练会. */
const CONVENED = /^(?!第|本|该|每|各|有关|相关|召开|参加)\p{Script=Han}{2,10}会$/u;
/** Words before a meeting's kind that belong to the sentence and not to the name. */
const LEADING =
  /^(?:本|该|各|全市|全区|全省|一次|[一二两三1-9]次|相关|有关|定期|不定期|召开|组织|至少|的|由|和|暨|与|或|或者|及|在|对|向|经|将|以|原则上)+/;

/** The end of sentence text at `at` (exclusive) that is the name of a meeting of a kind this notice could establish. */
export const MEETING_KIND = KIND;

/** Is this the name of a meeting that deliberates, and not of the bare 会议? */
export function isMeetingName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 45 &&
    (AT_END.test(name) || OTHER.test(name)) &&
    !EVENT.test(name) &&
    !/^(?:由|经|通过|提请|参加)|召开|举行|主持|[一二两]次|每[年月周季半]/.test(name) &&
    !/^(?:会议|工作会议?|各?部门会议?)$/.test(name)
  );
}

/**
 * The meeting that a heading names: 问题会商制度 → 问题会商; null for 会议制度 or 联席会议成员单位.
 * @param convened the text below says who convenes or when
 */
export function meetingOfHeading(heading: string, convened = false): string | null {
  const name = heading.replace(/(?:工作)?(?:制度|机制|规则)$/, "").replace(/^(?:建立|实行|健全|完善|坚持)/, "");
  return (isMeetingName(name) || (convened && CONVENED.test(name) && !EVENT.test(name))) &&
    !/^(?:(?:定期|不定期|日常|联合|工作)?会商|(?:定期|不定期|临时|日常|例行)(?:会议|例会))$/.test(name)
    ? name
    : null;
}

/** Takes off what the sentence put before the name: 本指标调度会商工作会议 → 指标调度会商工作会议. */
export function trimMeetingName(name: string): string {
  return name.replace(LEADING, "");
}

/** A name as names of meetings are compared: 会议 and 会 are one. */
export function meetingKey(name: string): string {
  return foldName(name).replace(/会议/g, "会").replace(/例会$/, "会").replace(/会商$/, "会商会");
}

/** Can `short` be read as a short form of `full`: its characters in order, the end the same? 专题会 of 某某工作专题会. */
export const isShortMeetingName = (short: string, full: string) => isShortKey(meetingKey(short), meetingKey(full));

/** The same of two names that `meetingKey` has read. */
export function isShortKey(short: string, full: string): boolean {
  if (short.length >= full.length || !isSubsequence(short, full)) return false;
  const kind = short.match(AT_END)?.[0].replace(/会议/g, "会") ?? short;
  return full.endsWith(kind.slice(-3));
}

export function isSubsequence(short: string, full: string): boolean {
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}

import type { Evidence } from "../../domain/facts.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { stripPost } from "../../domain/units/strip-post.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { unitKind } from "../../domain/units/unit-kind.ts";
import { evidenceOf, evidenceOfHeading, type Passage, type Sentence } from "./passages.ts";

/** The member units of one body, as one place of a notice lists them. */
export interface MemberList {
  /** 联席会议, 领导小组, as written before the list; null where only a label says 成员. */
  of: string | null;
  units: string[];
  evidence: Evidence[];
  passage: Passage;
  /** The units were inferred from the posts of persons. */
  fromPosts: boolean;
}

const BODY = "(?:[^，。；：、]{0,40}?(?:联席会议?|会商(?:会议?)?|领导小组|委员会|工作组|专班|指挥部|机制))";
const ARE = new RegExp(
  `^(?:其中，?)?(${BODY})?(?:的)?(?:主要|固定|常设|会商)?(?:成员|参会(?=单位))(?:单位)?(?:名单)?(?:（[^（）]{1,10}）)?(?:主要)?(?:共\\d{1,3}[个家]，)?(?:如下[：:]|分别(?:为|是)[：:]?|(?:为|是|有|包括|包含|由)[：:]?|[：:]由?)(.+)$`,
);
/** 参加单位：… under a heading of members, 由以下单位组成：…: other words for the label of a list. */
const LISTED = /^(?:(?:组成|参加)单位|.{0,24}由(?:以下|下列)(?:成员)?(?:单位|部门)(?:共同)?组成)[：:](.+)$/;
const COMPOSED = new RegExp(`^(?:本|该)?(${BODY})?(?:成员)?(?:单位)?(?:原则上|主要)?由(.+?)(?:共同)?组成(?:$|[，。；])`);
const ARE_MEMBERS =
  /(?:^|[，由])([^由]{6,}?)(?:等(?:部门|单位|部门和单位)?)?(?:为|作为|是)(?:联席会议|领导小组|专班)?(?:固定|常设)?(?:成员|参会)单位$/;
const SERVE =
  /(?:^|[，由])([^由]{6,}?)(?:的)?(?:主要|分管|有关|相关)?(?:负责人|负责同志|领导|领导同志)(?:(?:为|担任|任|作为|参加|组成)(?:联席会议|领导小组)?成员|(?:参加|组成)$)/;
const LED_BY = /^(.{2,20}?)(?:牵头|担任牵头单位)[，、](?:会同)?/;
const COUNT =
  /[，,]?(?:共|共计|合计|等)?\s*(?:\d+|[一二三四五六七八九十]+)\s*(?:个|家|(?=部门|单位))(?:成员|部门|市级|区级)*(?:单位|部门|部门和单位)?(?:组成|为成员)?$/;

/** Every list of member units of a notice. */
export function findMembers(passages: Passage[]): MemberList[] {
  return passages.flatMap((passage) => [...statedMembers(passage), ...groupedMembers(passage), ...membersByPost(passage)]);
}

/** 联席会议成员单位为…, 由…组成, 成员：…, …负责人为成员; under a heading of members, a list alone. */
function statedMembers(passage: Passage): MemberList[] {
  const stated = passage.sentences.flatMap((sentence) => statedIn(sentence) ?? []);
  return stated.length ? stated : bareList(passage);
}

function statedIn(sentence: Sentence): MemberList | null {
  const { text, passage } = sentence;
  // The patterns below search from every comma; without one of these words none can match.
  if (!/成员|组成|参加|参会/.test(text)) return null;
  const tails = tailsOf(text);
  const listed = /成员|组成|机构|组织/.test(passage.heading) ? text.match(LISTED)?.[1] : null;
  const are = listed ? null : firstOf([ARE], tails);
  const composed = are ? null : text.match(COMPOSED);
  const serve = are || composed ? null : (firstOf([ARE_MEMBERS], text.split("，")) ?? text.match(SERVE));
  const list = are?.[2] ?? listed ?? composed?.[2] ?? serve?.[1];
  if (!list) return null;
  const units = unitsIn(list);
  const least = are && /成员单位/.test(text) ? 2 : 3;
  const of = are?.[1] ?? composed?.[1] ?? text.match(/(?:建立|成立|设立)([^，。；]*?(?:联席会议|领导小组|委员会|专班))/)?.[1] ?? null;
  return units.length >= least ? { of, units, evidence: [evidenceOf(sentence)], passage, fromPosts: false } : null;
}

/** A sentence from each of its commas on: 联席会议由甲局牵头，成员单位有…. */
const tailsOf = (text: string) => [0, ...[...text.matchAll(/，/g)].map(({ index }) => index + 1)].map((at) => text.slice(at));

const firstOf = (patterns: RegExp[], parts: string[]): RegExpMatchArray | null =>
  patterns.flatMap((pattern) => parts.map((part) => part.match(pattern))).find(Boolean) ?? null;

/** Under 成员单位 or 组成单位: sentences, or items, that are nothing but units. */
function bareList(passage: Passage): MemberList[] {
  if (!/(?:成员|组成|参加)(?:单位)?(?:名单)?(?:如下|为|是|有|包括|包含)?$/.test(passage.heading)) return [];
  const items = passage.below.filter(({ heading, sentences }) => heading && sentences.length === 0);
  const said = [
    ...passage.sentences.map((sentence) => ({ text: sentence.text, evidence: evidenceOf(sentence) })),
    ...items.map((item) => ({ text: item.heading, evidence: evidenceOfHeading(item) })),
  ].map(({ text, evidence }) => ({ names: splitUnits(text).names, evidence }));
  const lists = said.filter(({ names }) => names.length && names.every((name) => looksComplete(name) && !/[：（]/.test(name)));
  const units = [...new Set(lists.flatMap(({ names }) => names))];
  const of = passage.heading.match(new RegExp(`^(${BODY})`))?.[1] ?? null;
  return units.length < 3 ? [] : [{ of, units, evidence: lists.map(({ evidence }) => evidence), passage, fromPosts: false }];
}

/** Members in groups below a heading or line that says 成员: （一）管委会部门：…主要负责同志。 */
function groupedMembers(passage: Passage): MemberList[] {
  const says = /成员(?:单位|名单)?[：:]?$/.test(passage.heading) || passage.lines.some((line) => /成员(?:单位)?\s*[：:]\s*$/.test(line));
  const groups = says ? passage.below.filter((child) => child.sentences.length > 0) : [];
  const lists = groups.map((child) => ({ sentence: child.sentences[0] as Sentence, units: unitsIn(child.sentences[0]?.text ?? "") }));
  const units = lists.flatMap((list) => list.units);
  if (groups.length === 0 || units.length < 3 || !lists.every((list) => list.units.length > 0)) return [];
  const of = passage.heading.match(new RegExp(`^(${BODY})`))?.[1] ?? null;
  return [{ of, units: [...new Set(units)], evidence: lists.map(({ sentence }) => evidenceOf(sentence)), passage, fromPosts: false }];
}

/** 成员：李某某 市发展改革委副主任 …: the units behind the posts, where persons are listed line by line. */
function membersByPost(passage: Passage): MemberList[] {
  const start = passage.lines.findIndex((line) => /^\s*成\s*员\s*[：:]/.test(line));
  if (start < 0) return [];
  const units: string[] = [];
  const evidence: Evidence[] = [];
  for (const line of passage.lines.slice(start)) {
    const found = line
      .replace(/^\s*成\s*员\s*[：:]\s*/, "")
      .split(/[、，。]/)
      .flatMap((person) => unitOfPost(person) ?? []);
    if (!found.length) continue;
    units.push(...found);
    evidence.push({ quote: line.trim(), clause: passage.path });
  }
  return units.length >= 2 ? [{ of: null, units: [...new Set(units)], evidence, passage, fromPosts: true }] : [];
}

const POST =
  /(?:党组|党委|党工委|分党组)?(?:书记|副书记|成员|委员)?[、兼]?(?:一级|二级|三级|四级)?(?:常务)?(?:副)?(?:主任|局长|厅长|部长|院长|行长|区长|县长|镇长|总经理|经理|董事长|理事长|会长|主席|总监|巡视员|调研员|总[\p{Script=Han}]{2,3}师|支队长|大队长|关长|秘书长|书记|主席)(?:（[^）]*）)?$/u;

/** `李某某 市委宣传部副部长`, `市委宣传部副部长` → 市委宣传部; null where the words are no person with a post and no post. */
function unitOfPost(line: string): string | null {
  const rest = line.trim().match(/^(?:(?:\p{Script=Han}\s\p{Script=Han}|\p{Script=Han}{2,4})\s+)?(\S{4,40})$/u)?.[1];
  const unit = rest?.replace(POST, "");
  return unit && unit !== rest && looksComplete(unit) && !/任|由|负责|^[省市州县区]?(?:人民)?政府$/.test(unit) ? unit : null;
}

/** The units of a list, without 共42个成员单位, 主要负责同志 and 等驻区单位; posts that are no unit's are left out. */
function unitsIn(list: string): string[] {
  const led = list.match(LED_BY);
  const leader = led && unitKind(led[1] as string) !== "POST" ? `${led[1]}、` : "";
  const plain = (led ? leader + list.slice(led[0].length) : list).replace(/(?:共同)?(?:组成|担任)$/, "").replace(COUNT, "");
  return splitUnits(stripPost(plain).unit)
    .names.map((name) => stripPost(name).unit)
    .map((name) => name.replace(/各(?:[1一]名.*)?$/, "").replace(/等(?:驻[区市地]|相关|有关|成员)?(?:部门|单位)$/, ""))
    .filter(
      (name) =>
        name.length >= 2 &&
        name.length <= 45 &&
        unitKind(name) !== "POST" &&
        !/[。；：]|负责|担任|参加|工作人员|组成|召集|召开|(?:为|作为)牵头|上述|以上|所在单位/.test(name),
    );
}

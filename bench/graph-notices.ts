import type { GraphRecord } from "../server/domain/graph-model.ts";
import { Notice } from "../test/graphql/notice.ts";

/** What one synthetic notice holds; like the notices of the seed: a scheme of two levels, one to three leads, three to six supports, a 专班 each. */
const FIRST_LEVEL = 18;
const SECOND_LEVEL = 42;
const MEASURES = 36;
const UNITS = 28;
/** 会议 above the 专班: two or three in most notices, as many as a ladder may have in one of ten. */
const LADDER = { usual: 3, longest: 9, longestEvery: 10 };

const NAMES = ["市场监管局", "税务局", "人社局", "公安局", "财政局", "规自局", "住建委", "政务服务办", "司法局", "法院", "海关", "教育局"];
const WORK = [
  "开办企业",
  "办理建筑许可",
  "获得电力",
  "登记财产",
  "获得信贷",
  "纳税",
  "跨境贸易",
  "执行合同",
  "办理破产",
  "政府采购",
  "招标投标",
];

/** Random numbers below a bound, the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const noticeId = (index: number): string => `notice-${index}`;

/** Notices of as many places until the graph holds about `nodes` nodes; the same for the same number. */
export function* syntheticNotices(nodes: number): Generator<GraphRecord> {
  for (let index = 0, held = 0; held < nodes; index++) {
    const { record } = syntheticNotice(index);
    held += record.nodes.length;
    yield record;
  }
}

function syntheticNotice(index: number): Notice {
  const random = randomFrom(index + 1);
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
  const clauses: Record<string, string> = {
    "0": "各单位要认真贯彻落实，确保取得实效。会商会、专题会按季度召开。无法解决的问题上报上一级会议研究。",
  };
  const place = { id: `place-${index}`, name: `第${index}区`, parent: { id: `city-${index % 16}`, name: `第${index % 16}市` } };
  const unitNames = Array.from({ length: UNITS }, (_, number) => `${NAMES[number % NAMES.length]}${number < NAMES.length ? "" : number}`);
  const draw = (count: number) => [...new Set(Array.from({ length: count }, () => pick(unitNames)))];
  const subjects = Array.from({ length: FIRST_LEVEL + SECOND_LEVEL + MEASURES }, (_, number) => {
    const [leads, supports] = [draw(1 + random(2)), draw(3 + random(4))];
    const text = `${pick(WORK)}${number}：牵头单位：${leads.join("、")}。责任单位：${supports.join("、")}等部门。${pick(WORK)}专班负责，${"进一步压缩办理时间和环节。".repeat(random(8))}`;
    clauses[`${number + 1}`] = text;
    return { name: text.slice(0, text.indexOf("：")), ordinal: `${number + 1}`, text, leads, supports };
  });

  const notice = new Notice({
    id: noticeId(index),
    title: `第${index}区优化营商环境实施方案`,
    jurisdiction: place,
    issuedOn: "2020-05-01",
    clauses,
  });
  const head: [string, string] = ["0", "会商会、专题会按季度召开"];
  const session = notice.body("会商会议", "SESSION", head, ["按季度", ...head]);
  const indicators: string[] = [];
  for (const [number, { name, ordinal, text, leads, supports }] of subjects.entries()) {
    const at: [string, string] = [ordinal, text.slice(text.indexOf("牵头"), text.indexOf("等部门"))];
    const parent = number < FIRST_LEVEL ? undefined : indicators[number % FIRST_LEVEL];
    const isIndicator = number < FIRST_LEVEL + SECOND_LEVEL;
    const id = isIndicator ? notice.indicator(name, at, parent) : notice.measure(String(number), name, at, "10月31日");
    if (isIndicator) indicators.push(id);
    for (const unit of leads) notice.says("LEADS", notice.unit(unit), id, at, { text: unit });
    for (const unit of supports) notice.says("SUPPORTS", notice.unit(unit), id, at, { text: unit, openEnded: true });
    if (isIndicator && !parent) {
      const force = notice.body(`${name}专班`, "TASK_FORCE", at);
      notice.says("TAKEN_UP_BY", id, force, at).says("SESSION_OF", session, force, head);
    }
  }
  const rungs = Array.from({ length: index % LADDER.longestEvery === 0 ? LADDER.longest : 1 + random(LADDER.usual) }, (_, step) =>
    notice.body(`第${step}级会议`, "JOINT_MEETING", head, ["按季度", ...head]),
  );
  notice.says("TAKEN_UP_BY", noticeId(index), rungs[0] as string, head);
  for (const [step, body] of rungs.slice(1).entries()) {
    const more = { condition: "无法解决的问题", text: `第${step + 1}级会议`, escalationKind: "unsettled", targetless: false };
    notice.says("ESCALATES_TO", rungs[step] as string, body, ["0", "无法解决的问题上报上一级会议研究"], more);
  }
  return notice;
}

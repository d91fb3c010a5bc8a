import { readFileSync } from "node:fs";
import type { PolicySource } from "../../server/graph/load/policy-source.ts";
import { packageFile } from "../../server/graph/package-file.ts";
import { extractFacts } from "../../server/ingest/extract-facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";

/** A seed's own text with some words put in the place of others, as another version of the notice. */
function version(seed: string, id: string, place: [string, string[]], changes: [was: string, is: string][]): PolicySource {
  let text = readFileSync(packageFile(`seed/sources/${seed}/notice.txt`), "utf8");
  for (const [was, is] of changes) {
    if (!text.includes(was)) throw new Error(`${seed} no longer says “${was}”`);
    text = text.replace(was, () => is);
  }
  const outline = readOutline(text);
  const facts = extractFacts(outline);
  const [jurisdiction, parents] = place;
  return { origin: { id, title: facts.title ?? id, jurisdiction, parents, kind: null, publisher: null, note: null }, outline, facts };
}

const TEDA: [string, string[]] = ["天津经济技术开发区", ["天津市"]];
const LAST_WORDS = "落实好营商环境建设的各项任务。";
const foot = (year: string) => `\n天津经济技术开发区管理委员会办公室\n${year}年3月1日`;

/** Dated 2020-03-01 and 2022-03-01: the later one meets every month, seats its office elsewhere, and ends the earlier. */
export const jointMeeting = {
  before: () => version("teda-joint-meeting", "teda-2020", TEDA, [[LAST_WORDS, `${LAST_WORDS}${foot("2020")}`]]),
  after: () =>
    version("teda-joint-meeting", "teda-2022", TEDA, [
      [LAST_WORDS, `${LAST_WORDS}原《天津经济技术开发区优化营商环境工作联席会议制度》同时废止。${foot("2022")}`],
      ["原则上每季度召开一次", "原则上每月召开一次"],
      ["办公室设在营商办", "办公室设在发改局"],
      ["、商务局、", "、"],
    ]),
};

const TAIERZHUANG: [string, string[]] = ["台儿庄区", ["枣庄市", "山东省"]];
const OFFICE = "2、联席会议成员单位人员信息登记表\n台儿庄区人民政府办公室\n";

/** Dated 2020-06-01 and 2022-06-01: 获得电力 passes from one unit to another; the later one ends the earlier by its 文号. */
export const workingGroups = {
  before: () => version("taierzhuang-joint-meeting-2020", "taierzhuang-2020", TAIERZHUANG, [[OFFICE, `${OFFICE}2020年6月1日\n`]]),
  after: () =>
    version("taierzhuang-joint-meeting-2020", "taierzhuang-2022", TAIERZHUANG, [
      [OFFICE, `${OFFICE}2022年6月1日\n`],
      ["台政办字〔2020〕11号", "台政办字〔2022〕8号"],
      [
        "减扣年终综合考核得分。",
        "减扣年终综合考核得分。《台儿庄区人民政府办公室关于建立台儿庄区营商环境评价联席会议制度的通知》（台政办字〔2020〕11号）同时废止。",
      ],
      ["获得电力流程\n\t区供电客服中心", "获得电力流程\n\t区发改局"],
    ]),
  /** The same unit under another name; a line beside the notice says so. */
  renamed: (): PolicySource => ({
    ...version("taierzhuang-joint-meeting-2020", "taierzhuang-2023", TAIERZHUANG, [
      [OFFICE, `${OFFICE}2023年6月1日\n`],
      ["台政办字〔2020〕11号", "台政办字〔2023〕3号"],
      ["获得电力流程\n\t区供电客服中心", "获得电力流程\n\t区供电服务中心"],
    ]),
    aliasLines: [{ name: "区供电服务中心", same: "区供电客服中心", certainty: "certain", reason: "机构更名" }],
  }),
};

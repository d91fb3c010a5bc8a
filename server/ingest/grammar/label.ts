type Role = "lead" | "responsible" | "both" | "deadline" | "duty";

/** Whose label it is, where a notice divides the work of a level from that of the next: 市级牵头单位, 县直责任单位. */
const LEVEL = "(?:(?:国家|中央|[省市州盟区县镇])(?:级|直|本级)?|地方|属地)?";
/** What a label ends in: 单位, 市级部门, （责任）单位, 单位（部门）, 单位及责任人. */
const WHO = `(?:${LEVEL}(?:[（(][\\u4e00-\\u9fa5]{2,4}[）)])?(?:单位|部门|科室|处室|机构|主体|人员|方)(?:[（(](?:单位|部门|科室)[）)])?(?:[及和与/、](?:责任人|负责人|联系人))?)`;
/** Any other label ends the value before it: `负责部门：商务部；适用范围：…`. */
const OTHER_LABEL = /[；;，,。\s][\p{Script=Han}（）]{2,10}[：:]/u;

/** Labels that give a unit its part, and those that date a task; the longest first. */
const LABELS: [Role, string][] = [
  ["both", `牵头[（(、和及/]+(?:责任|落实|实施|负责)[）)]?${WHO}`],
  ["lead", `(?:总|主要|第一)?牵头(?:负责|责任|落实|实施|承办)?${WHO}?`],
  ["lead", `(?:主办|主责|主管|组织)${WHO}`],
  ["responsible", `(?:第一|主要|具体|直接|共同)?责任(?:落实)?${WHO}`],
  ["responsible", `(?:配合|协同|协办|协助|参与|参加|参建|协作|联动|支持)(?:责任|实施|落实)?${WHO}`],
  ["responsible", `(?:落实|负责|实施|承办|承担|执行|指导|监督|监考|考核|完成|推进|督办|主体|分工)(?:责任)?${WHO}`],
  ["responsible", "责任分工|部门分工|职责分工|责任|配合|协同|协办|参与"],
  [
    "deadline",
    "(?:计划|拟|预计)?(?:完成|办理|工作|办结|整改|推进|落实|实施|达成)?(?:时限|期限|时间|时间节点|时间要求|时间安排|时间进度|进度安排|截止时间|完成日期|完成节点)(?:[及和与]?(?:进度)?要求)?",
  ],
  ["duty", "(?:主要|工作|部门|具体)?职责"],
];
const ANY = LABELS.map(([role, pattern]) => `${role === "deadline" || role === "duty" ? "" : LEVEL}(?:${pattern})`).join("|");
const LABELLED = new RegExp(`(?:^|(?<=[（(【〔［[；;，,。、\\s]))(?:${ANY})[】]? ?[：:]`, "g");
const AT_START = new RegExp(`^[（(【〔［[]?(?:${ANY})[】]? ?[：:]`);
const ROLE_OF = LABELS.map(([role, pattern]) => [role, new RegExp(`^${LEVEL}(?:${pattern})$`)] as const);

/** What a label, or the head of a table column, gives: `roleOf("配合单位") === "responsible"`; null for other words. */
export function roleOf(label: string): Role | null {
  const bare = label.replace(/[\s：:【】]/g, "");
  return ROLE_OF.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Whether a line opens with a label: `牵头单位：市场监管局`. */
export const opensLabel = (line: string) => AT_START.test(line);

/** The words of a phrase before its first label: `甲局牵头，乙局配合` of `甲局牵头，乙局配合；完成时限：6月底`. */
export function beforeLabels(phrase: string): string {
  const first = phrase.matchAll(LABELLED).next().value;
  return first ? phrase.slice(0, first.index) : phrase;
}

/** One `label：value` of a text. */
interface Labelled {
  role: Role;
  label: string;
  value: string;
}

/** The labelled values of a text in their order; each value ends where the next label starts. */
export function readLabels(text: string): Labelled[] {
  const found = [...text.matchAll(LABELLED)];
  return found.map((match, index) => {
    const label = match[0].replace(/[\s：:【】]/g, "");
    const whole = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length);
    const other = OTHER_LABEL.exec(whole);
    const value = other ? whole.slice(0, other.index) : whole;
    return { role: roleOf(label) as Role, label, value: value.replace(/(?<![；;，,。、\s（(【])[；;，,。、\s（(【]+$/, "").trim() };
  });
}

/** The labels that end a paragraph, from the first on: `责任单位：商务局；完成时限：12月底前。`; null where no such run stands at its end. */
export function endingLabels(paragraph: string): string | null {
  const last = paragraph.replace(/(?<![。\s])[。\s]+$/, "").lastIndexOf("。") + 1;
  const match = paragraph.slice(last).matchAll(LABELLED).next().value;
  return match ? paragraph.slice(last + match.index) : null;
}

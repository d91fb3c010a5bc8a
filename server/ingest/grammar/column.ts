import { roleOf } from "./label.ts";

/** What a column of a table holds, by its head. */
export type ColumnKind = "number" | "level-1" | "level-2" | "level-3" | "indicator" | "task" | "units" | "offices" | "deadline" | "other";

const KINDS: [ColumnKind, RegExp][] = [
  ["offices", /^.{0,12}(?:处室|科室)$/],
  ["number", /^(?:序号|编号|号|No\.?)$/i],
  ["level-1", /^(?:一级指标|指标类别|指标分类|类别|专项工作组|专班|工作组|指标组|(?:重点|工作|指标|评价|改革)?领域|维度|大类)$/],
  ["level-2", /^(?:二级指标|具体指标|分项指标|子指标)$/],
  ["level-3", /^(?:三级指标)$/],
  ["indicator", /^(?:评价|评估|考核|监测|测评|绩效|主要|重点|核心|量化|目标|工作|营商环境)*指标(?:名称|内容|项目?|任务)?$/],
  [
    "task",
    /^(?:重点|主要|工作|具体|目标|改革|任务|民生|建设|创新|整改|推广|落实|提升|攻坚|试点|推进|实施|年度)*(?:任务|事项|举措|措施|内容|项目|工作|目标任务|实事)(?:名称|内容|清单|[及和与](?:目标|要求|标准|内容|措施|举措))?$/,
  ],
];

/** Column names that say little of what the column holds. */
const PLAIN =
  /^(?:评价标准|指标含义|数据来源|指标来源|指标性质|指标说明|指标定义|备 ?注|说明|分 ?值|权 ?重|目标值?|年度目标|预期目标|工作目标|主要目标|完成情况|进展情况|计量单位|属性|标准|要求|工作要求|工作标准|依据|政策依据|成果|成果形式|工作成果|预期成果|联系人|联系方式|数量|层级|类型)$/;

/** Columns that name persons. */
const PERSON = /^.{0,6}(?:责任人|负责人|领导|联系人|联系电话)$/;

/** Whether a line could be the head of a column. */
export const isColumnName = (text: string) => text.length <= 16 && (columnKind(text) !== "other" || PLAIN.test(text) || PERSON.test(text));

const LONGEST = 24;

/** The kind of a column; `columnKind("牵头部门") === "units"`. */
export function columnKind(head: string): ColumnKind {
  const bare = head.replace(/\s/g, "");
  if (bare.length > LONGEST) return "other";
  const kind = KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (kind) return kind;
  const role = roleOf(bare);
  return role === "deadline" ? "deadline" : role === "lead" || role === "responsible" || role === "both" ? "units" : "other";
}

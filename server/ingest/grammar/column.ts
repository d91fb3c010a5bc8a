import { roleOf } from "./label.ts";

/** What a column of a table holds, by its head. */
export type ColumnKind = "number" | "level-1" | "level-2" | "level-3" | "indicator" | "task" | "units" | "deadline" | "other";

const KINDS: [ColumnKind, RegExp][] = [
  ["number", /^(?:序号|编号|号|No\.?)$/i],
  ["level-1", /^(?:一级指标|指标类别|指标分类|类别|专项工作组|专班|工作组|指标组|领域|指标领域|评价领域|大类)$/],
  ["level-2", /^(?:二级指标|具体指标|分项指标)$/],
  ["level-3", /^(?:三级指标)$/],
  ["indicator", /^(?:指标|指标名称|评价指标|考核指标|主要指标|指标内容|指标项|目标指标|指标任务)$/],
  ["task", /^(?:(?:重点|主要|工作|具体|目标|改革|任务)*(?:任务|事项|举措|措施|内容|项目|工作|目标任务)(?:名称|内容)?)$/],
];

/** The kind of a column; `columnKind("牵头部门") === "units"`. */
export function columnKind(head: string): ColumnKind {
  const bare = head.replace(/\s/g, "");
  const kind = KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (kind) return kind;
  const role = roleOf(bare);
  return role === "deadline" ? "deadline" : role === "lead" || role === "responsible" || role === "both" ? "units" : "other";
}

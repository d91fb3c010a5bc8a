import { closeReplacedPolicies } from "./close-replaced-policies.ts";
import { endSessions } from "./end-sessions.ts";
import type { Migration } from "./migration.ts";
import { readSchemaSections } from "./read-schema-sections.ts";

const schema = readSchemaSections();

/** Every migration in its order; a section of schema/constraints.cypher goes with the one of its number. */
export const MIGRATIONS: Migration[] = [
  { number: 1, name: "编号的唯一约束与各列表的索引", schema: schema.get(1) },
  { number: 2, name: "被取代的通知自取代之日起不再有效；曾用编号的索引", schema: schema.get(2), change: closeReplacedPolicies },
  { number: 3, name: "操作日志", schema: schema.get(3) },
  { number: 4, name: "稿件与上传的文件", schema: schema.get(4) },
  { number: 5, name: "账户、登录与口令", schema: schema.get(5) },
  { number: 6, name: "读者报告的错误", schema: schema.get(6) },
  { number: 7, name: "登录令牌只存散列；此前登录的人要重新登录", change: endSessions },
  { number: 8, name: "待审的通知与对读出事实的更正", schema: schema.get(8) },
  { number: 9, name: "单位的联系方式", schema: schema.get(9) },
  { number: 10, name: "放弃了的草稿", schema: schema.get(10) },
];

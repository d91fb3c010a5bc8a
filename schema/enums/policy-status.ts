import { registerEnumType } from "type-graphql";

export enum PolicyStatus {
  IN_FORCE = "IN_FORCE",
  UNDATED = "UNDATED",
  REPLACED = "REPLACED",
  REPEALED = "REPEALED",
}

registerEnumType(PolicyStatus, {
  name: "PolicyStatus",
  description: "Whether a policy holds (效力状态).",
  valuesConfig: {
    IN_FORCE: { description: "现行有效" },
    UNDATED: { description: "通知未载日期: the notice bears no date; it counts as in force until another replaces it." },
    REPLACED: { description: "已被替代: another notice has taken its place." },
    REPEALED: { description: "已废止" },
  },
});

import { registerEnumType } from "type-graphql";

export enum RevisionAct {
  CREATED = "CREATED",
  CHANGED = "CHANGED",
  RESTORED = "RESTORED",
  SUBMITTED = "SUBMITTED",
  APPROVED = "APPROVED",
  PUBLISHED = "PUBLISHED",
  RETURNED = "RETURNED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(RevisionAct, {
  name: "RevisionAct",
  description: "What a step did.",
  valuesConfig: {
    CREATED: { description: "新建" },
    CHANGED: { description: "修改" },
    RESTORED: { description: "恢复旧版" },
    SUBMITTED: { description: "送审" },
    APPROVED: { description: "审核通过，还要别人审核" },
    PUBLISHED: { description: "发布" },
    RETURNED: { description: "退回" },
    WITHDRAWN: { description: "撤回" },
  },
});

import { registerEnumType } from "type-graphql";

export enum EditorialState {
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  PUBLISHED = "PUBLISHED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(EditorialState, {
  name: "EditorialState",
  description: "Where an interpretation or a case stands on its way to the public.",
  valuesConfig: {
    DRAFT: { description: "草稿" },
    SUBMITTED: { description: "待审" },
    RETURNED: { description: "退回修改" },
    PUBLISHED: { description: "已发布" },
    WITHDRAWN: { description: "已撤回" },
  },
});

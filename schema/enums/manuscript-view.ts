import { registerEnumType } from "type-graphql";

export enum ManuscriptView {
  MINE = "MINE",
  TO_REVIEW = "TO_REVIEW",
  PUBLISHED = "PUBLISHED",
  ALL = "ALL",
}

registerEnumType(ManuscriptView, {
  name: "ManuscriptView",
  description: "Which manuscripts a list shows.",
  valuesConfig: {
    MINE: { description: "我的稿件: what the viewer or their unit writes, in every state." },
    TO_REVIEW: { description: "待我审核: submitted, written by others, and not yet approved by the viewer. For REVIEWER and ADMIN." },
    PUBLISHED: { description: "已发布: what editors have published. Whoever is signed in." },
    ALL: { description: "全部稿件. For ADMIN." },
  },
});

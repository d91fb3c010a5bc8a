import { registerEnumType } from "type-graphql";

export enum ManuscriptView {
  MINE = "MINE",
  TO_REVIEW = "TO_REVIEW",
  OVERDUE = "OVERDUE",
  PUBLISHED = "PUBLISHED",
  WITHDRAWN = "WITHDRAWN",
  ALL = "ALL",
}

registerEnumType(ManuscriptView, {
  name: "ManuscriptView",
  description: "Which manuscripts a list shows.",
  valuesConfig: {
    MINE: { description: "我的稿件: what the viewer or their unit writes, in every state." },
    TO_REVIEW: { description: "待我审核: submitted, written by others, and not yet approved by the viewer. For REVIEWER and ADMIN." },
    OVERDUE: { description: "已等三天以上: those of TO_REVIEW that were submitted more than three days ago. For REVIEWER and ADMIN." },
    PUBLISHED: {
      description: "已发布: what editors have published; for REVIEWER and ADMIN also what is public while its next version is written.",
    },
    WITHDRAWN: { description: "已撤回: for REVIEWER and ADMIN all, for others their own." },
    ALL: { description: "全部稿件. For ADMIN." },
  },
});

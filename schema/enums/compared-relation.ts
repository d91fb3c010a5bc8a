import { registerEnumType } from "type-graphql";

export enum ComparedRelation {
  LEADS = "LEADS",
  SUPPORTS = "SUPPORTS",
  TAKEN_UP_BY = "TAKEN_UP_BY",
  ESCALATES_TO = "ESCALATES_TO",
  REPORTS_TO = "REPORTS_TO",
  SESSION_OF = "SESSION_OF",
  MEMBER_OF = "MEMBER_OF",
  CONVENES = "CONVENES",
  HOSTS_OFFICE_OF = "HOSTS_OFFICE_OF",
  OWES = "OWES",
  OWED_TO = "OWED_TO",
  CADENCE = "CADENCE",
  DEADLINE = "DEADLINE",
}

registerEnumType(ComparedRelation, {
  name: "ComparedRelation",
  description: "What two versions of a notice are compared by.",
  valuesConfig: {
    LEADS: { description: "牵头" },
    SUPPORTS: { description: "配合" },
    TAKEN_UP_BY: { description: "由会议或专班处理" },
    ESCALATES_TO: { description: "上报" },
    REPORTS_TO: { description: "备案" },
    SESSION_OF: { description: "是其会议" },
    MEMBER_OF: { description: "成员" },
    CONVENES: { description: "召集" },
    HOSTS_OFFICE_OF: { description: "办公室设在" },
    OWES: { description: "承担责任" },
    OWED_TO: { description: "责任的对象" },
    CADENCE: { description: "召开周期: how often a body meets." },
    DEADLINE: { description: "完成时限 of a measure." },
  },
});

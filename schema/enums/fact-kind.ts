import { registerEnumType } from "type-graphql";

export enum FactKind {
  HEAD = "head",
  MEASURE = "measure",
  INDICATOR = "indicator",
  MEETING = "meeting",
  ESCALATION = "escalation",
  BODY = "body",
  MEMBERS = "member",
  DUTY = "duty",
  PROCEDURE = "step",
  CITED_POLICY = "cited",
  REPLACED_POLICY = "replaces",
}

registerEnumType(FactKind, {
  name: "FactKind",
  description: "What kind of fact was read from a notice.",
  valuesConfig: {
    HEAD: { description: "题头: what the notice is called, its 文号 and its date." },
    MEASURE: { description: "举措" },
    INDICATOR: { description: "指标" },
    MEETING: { description: "会议" },
    ESCALATION: { description: "升级: where goes what a meeting cannot solve." },
    BODY: { description: "机构: a leading group, 专班, office." },
    MEMBERS: { description: "成员单位" },
    DUTY: { description: "职责" },
    PROCEDURE: { description: "流程" },
    CITED_POLICY: { description: "依据或取代的文件" },
    REPLACED_POLICY: { description: "What an editor says that the notice replaces." },
  },
});

import { registerEnumType } from "type-graphql";

export enum SearchKind {
  POLICY = "POLICY",
  CLAUSE = "CLAUSE",
  MEASURE = "MEASURE",
  INDICATOR = "INDICATOR",
  UNIT = "UNIT",
  MEETING_BODY = "MEETING_BODY",
  INTERPRETATION = "INTERPRETATION",
  CASE_STUDY = "CASE_STUDY",
}

registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "What a search can find.",
  valuesConfig: {
    POLICY: { description: "政策" },
    CLAUSE: { description: "条款" },
    MEASURE: { description: "举措" },
    INDICATOR: { description: "指标" },
    UNIT: { description: "单位" },
    MEETING_BODY: { description: "会议与专班" },
    INTERPRETATION: { description: "政策解读" },
    CASE_STUDY: { description: "案例" },
  },
});

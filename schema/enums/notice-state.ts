import { registerEnumType } from "type-graphql";

export enum NoticeState {
  WAITING = "WAITING",
  LOADED = "LOADED",
  DISCARDED = "DISCARDED",
}

registerEnumType(NoticeState, {
  name: "NoticeState",
  description: "How far an uploaded notice has come.",
  valuesConfig: {
    WAITING: { description: "待审: its facts are being judged." },
    LOADED: { description: "已载入: the graph has it." },
    DISCARDED: { description: "已放弃: put aside, its text forgotten." },
  },
});

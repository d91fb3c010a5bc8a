import { registerEnumType } from "type-graphql";

export enum NoticeAct {
  JUDGE = "judge",
  LOAD = "load",
  DISCARD = "discard",
}

registerEnumType(NoticeAct, {
  name: "NoticeAct",
  description: "What may be done to an uploaded notice.",
  valuesConfig: { JUDGE: { description: "核对" }, LOAD: { description: "载入" }, DISCARD: { description: "放弃" } },
});

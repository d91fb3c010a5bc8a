import { registerEnumType } from "type-graphql";

export enum ChangeKind {
  GAINED = "GAINED",
  LOST = "LOST",
  CHANGED = "CHANGED",
}

registerEnumType(ChangeKind, {
  name: "ChangeKind",
  description: "What loading a notice would do to something that the graph says.",
  valuesConfig: { GAINED: { description: "新增" }, LOST: { description: "不再有" }, CHANGED: { description: "改变" } },
});

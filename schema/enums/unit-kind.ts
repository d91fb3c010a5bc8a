import { registerEnumType } from "type-graphql";

export enum UnitKind {
  UNIT = "UNIT",
  SET = "SET",
  POST = "POST",
}

registerEnumType(UnitKind, {
  name: "UnitKind",
  description: "What stands where a notice names a unit (单位).",
  valuesConfig: {
    UNIT: { description: "One unit: 市场监管局." },
    SET: { description: "A set, as written: 各相关部门, 领导小组成员单位; its members where a clause lists them." },
    POST: { description: "A post: 分管副主任, 召集人." },
  },
});

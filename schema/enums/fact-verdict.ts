import { registerEnumType } from "type-graphql";

export enum FactVerdict {
  CONFIRMED = "CONFIRMED",
  CORRECTED = "CORRECTED",
  REJECTED = "REJECTED",
}

registerEnumType(FactVerdict, {
  name: "FactVerdict",
  description: "What an editor made of a fact that was read from a notice.",
  valuesConfig: {
    CONFIRMED: { description: "确认" },
    CORRECTED: { description: "更正" },
    REJECTED: { description: "驳回: the notice does not say so." },
  },
});

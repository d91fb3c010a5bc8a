import { registerEnumType } from "type-graphql";

export enum Period {
  WEEK = "WEEK",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  HALF_YEAR = "HALF_YEAR",
  YEAR = "YEAR",
}

registerEnumType(Period, {
  name: "Period",
  description: "A span of time that comes again.",
  valuesConfig: {
    WEEK: { description: "每周" },
    MONTH: { description: "每月" },
    QUARTER: { description: "每季度" },
    HALF_YEAR: { description: "每半年" },
    YEAR: { description: "每年" },
  },
});

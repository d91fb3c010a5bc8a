import { registerEnumType } from "type-graphql";

export enum TimingKind {
  RECURRING = "RECURRING",
  DATED = "DATED",
  YEARLESS = "YEARLESS",
  PERIODIC = "PERIODIC",
}

registerEnumType(TimingKind, {
  name: "TimingKind",
  description: "How far the words of a notice tell a date.",
  valuesConfig: {
    RECURRING: { description: "On a day that comes again: 每月25日前." },
    DATED: { description: "On one day: 2020年10月31日前." },
    YEARLESS: { description: "In a month or on a day of a year that the notice leaves out: 10月31日. No year is added." },
    PERIODIC: { description: "Once in each period, on no day in particular: 每季度召开一次." },
  },
});

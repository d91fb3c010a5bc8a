import { createUnionType } from "type-graphql";
import { Indicator } from "../types/indicator.ts";
import { Measure } from "../types/measure.ts";

export const ChainSubject = createUnionType({
  name: "ChainSubject",
  description: "What somebody answers for: an indicator or a measure.",
  types: () => [Indicator, Measure] as const,
});

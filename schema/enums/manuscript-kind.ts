import { registerEnumType } from "type-graphql";

export enum ManuscriptKind {
  CASE_STUDY = "CaseStudy",
  INTERPRETATION = "Interpretation",
}

registerEnumType(ManuscriptKind, {
  name: "ManuscriptKind",
  description: "What a manuscript is to become.",
  valuesConfig: { CASE_STUDY: { description: "案例" }, INTERPRETATION: { description: "政策解读" } },
});

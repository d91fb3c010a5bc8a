import { registerEnumType } from "type-graphql";

export enum TakenUpBasis {
  SUBJECT = "SUBJECT",
  NOTICE = "NOTICE",
}

registerEnumType(TakenUpBasis, {
  name: "TakenUpBasis",
  description: "On what it rests that a body takes a subject up.",
  valuesConfig: {
    SUBJECT: { description: "The notice says so of this very indicator or measure." },
    NOTICE: { description: "The notice says so of all its work." },
  },
});

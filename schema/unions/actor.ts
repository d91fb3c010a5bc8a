import { createUnionType } from "type-graphql";
import { MeetingBody } from "../types/meeting-body.ts";
import { Unit } from "../types/unit.ts";

export const Actor = createUnionType({
  name: "Actor",
  description: "Who acts: a unit or a meeting body.",
  types: () => [Unit, MeetingBody] as const,
});

import { Field, ObjectType } from "type-graphql";
import { Interpretation } from "../types/interpretation.ts";
import { Manuscript } from "../types/manuscript.ts";

@ObjectType({ description: "What became of an interpretation.", simpleResolvers: true })
export class InterpretationPayload {
  @Field(() => Interpretation, { description: "The interpretation as it stands now." })
  interpretation!: Interpretation;

  @Field(() => Manuscript, { description: "How far it has come." })
  manuscript!: Manuscript;
}

import { Field, ObjectType, registerEnumType } from "type-graphql";

enum DiffOperation {
  SAME = "SAME",
  ADDED = "ADDED",
  REMOVED = "REMOVED",
}

registerEnumType(DiffOperation, {
  name: "DiffOperation",
  description: "What became of a run of text.",
  valuesConfig: { SAME: { description: "没有变" }, ADDED: { description: "新增" }, REMOVED: { description: "删去" } },
});

@ObjectType({ description: "A run of a text that both versions have, or one of them.", simpleResolvers: true })
export class DiffSegment {
  @Field(() => DiffOperation, { description: "What became of it." })
  op!: DiffOperation;

  @Field(() => String, { description: "The words." })
  text!: string;
}

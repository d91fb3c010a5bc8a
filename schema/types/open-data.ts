import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { DataFile } from "./data-file.ts";

@ObjectType({ description: "What can be taken away of the graph, as /data offers it.", simpleResolvers: true })
export class OpenData {
  @Field(() => Int, { description: "Number of the last change: /data/changes?since= goes on from there." })
  cursor!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that was; null where it was not noted." })
  changedAt!: string | null;

  @Field(() => [DataFile], { description: "One file for each kind of which there is anything." })
  files!: DataFile[];
}

import { Field, ObjectType } from "type-graphql";
import { ChangeKind } from "../enums/change-kind.ts";
import { ComparedRelation } from "../enums/compared-relation.ts";

@ObjectType({ description: "One thing that the graph would say otherwise once a notice is loaded.", simpleResolvers: true })
class NoticeChange {
  @Field(() => ChangeKind, { description: "New, gone, or in other words that matter." })
  change!: string;

  @Field(() => ComparedRelation, { description: "What kind of thing." })
  relation!: string;

  @Field(() => String, { description: "Whom or what it is said of, by name." })
  from!: string;

  @Field(() => String, { nullable: true, description: "Towards whom or what; null for a cadence or a deadline." })
  to!: string | null;

  @Field(() => String, { nullable: true, description: "The words of the clause as it is loaded now." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "The words of the clause as it would be." })
  after!: string | null;
}

@ObjectType({ description: "What loading a notice would change.", simpleResolvers: true })
export class NoticeChanges {
  @Field(() => [NoticeChange], { description: "What changes first, then what goes, then what is new." })
  changes!: NoticeChange[];

  @Field(() => [String], { description: "Names of units that the graph does not have yet." })
  newUnits!: string[];
}

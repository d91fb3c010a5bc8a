import { Field, Int, ObjectType } from "type-graphql";
import { EdgeRelation } from "../enums/edge-relation.ts";
import { Citation } from "./citation.ts";
import { Node } from "./node.ts";

@ObjectType({ description: "What stands at the other end of an edge.", simpleResolvers: true })
class Neighbour {
  @Field(() => Node, { description: "The thing at the other end." })
  node!: object;

  @Field(() => Citation, {
    nullable: true,
    description: "The clause that says so; null for what the order of a notice itself says (a clause is part of a section).",
  })
  citation!: Citation | null;
}

@ObjectType({ description: "The neighbours of a thing by one relation, in one direction.", simpleResolvers: true })
export class Neighbours {
  @Field(() => EdgeRelation, { description: "How they are related." })
  relation!: EdgeRelation;

  @Field(() => Boolean, { description: "True where the relation is read from the thing to its neighbours." })
  outgoing!: boolean;

  @Field(() => Int, { description: "How many there are." })
  totalCount!: number;

  @Field(() => [Neighbour], { description: "The first of them, by id." })
  nodes!: Neighbour[];
}

import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A file that comes with a case (附件).", simpleResolvers: true })
export class Attachment {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "File name." })
  name!: string;

  @Field(() => String, { description: "Media type, e.g. application/pdf." })
  mediaType!: string;

  @Field(() => Int, { description: "Size in bytes." })
  bytes!: number;

  @Field(() => String, { nullable: true, description: "What a picture shows." })
  description!: string | null;

  @Field(() => String, { description: "Where to get it, for those who may see its case." })
  url!: string;
}

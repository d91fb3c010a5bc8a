import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "A file that was uploaded and comes with a case." })
export class AttachmentInput {
  @Field(() => ID, { description: "The id that the upload answered with." })
  id!: string;

  @Field(() => String, { nullable: true, description: "A name other than that of the uploaded file." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What a picture shows." })
  description?: string | null;
}

import { Field, ObjectType } from "type-graphql";
import { NoticeUpload } from "../types/notice-upload.ts";

@ObjectType({ description: "What became of an uploaded notice.", simpleResolvers: true })
export class NoticePayload {
  @Field(() => NoticeUpload, { description: "The notice as it stands now." })
  notice!: NoticeUpload;
}

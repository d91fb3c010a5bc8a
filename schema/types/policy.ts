import { Field, ObjectType } from "type-graphql";
import { PolicyStatus } from "../enums/policy-status.ts";
import { DateScalar } from "../scalars/date.ts";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "One notice with its annexes (政策文件).", simpleResolvers: true })
export class Policy extends Node {
  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { nullable: true, description: "发文字号, e.g. 台政办字〔2020〕11号; null where the text bears none." })
  docNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "成文日期; null where the text bears none." })
  issuedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day on which another policy stands in its place; null while none does, or where none of those bears a date.",
  })
  replacedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day on which it is repealed (废止); null while it is not." })
  repealedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Kind of document (文种), e.g. 通知." })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: "The issuer as written (发文机关)." })
  issuerText!: string | null;

  @Field(() => [String], { description: "主送机关, as written." })
  addressees!: string[];

  @Field(() => [String], { description: "附件, as the notice lists them." })
  attachments!: string[];

  @Field(() => PolicyStatus, { description: "Whether it holds (效力状态)." })
  status!: PolicyStatus;

  @Field(() => Boolean, { description: "True for a policy that is cited but not held: it has a title, and no clauses." })
  stub!: boolean;

  @Field(() => String, { nullable: true, description: "What the copy is and where it was published (来源)." })
  origin!: string | null;

  @Field(() => String, { description: "Its page on the portal." })
  url!: string;
}

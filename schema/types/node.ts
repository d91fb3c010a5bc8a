import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "Anything that has a page and a stable id.", autoRegisterImplementations: true })
export abstract class Node {
  @Field(() => ID, { description: "Stable and readable: lower-case ASCII with `-` and `.`." })
  id!: string;
}

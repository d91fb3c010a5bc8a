import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../types/page-info.ts";

/**
 * The Relay connection over a type: `connectionOf(Policy, "Policy")` is the class behind `PolicyConnection`.
 * `totalCount` may be given as a function, which runs only when it is asked for.
 */
export function connectionOf<T extends object>(nodeType: ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.`, simpleResolvers: true })
  class Edge {
    @Field(() => nodeType, { description: "What stands there." })
    node!: T;

    @Field(() => String, { description: "Give it as `after` to go on behind this one; it survives inserts." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [nodeType], { description: "What stands on this page." })
    nodes!: T[];

    @Field(() => [Edge], { description: "The same with cursors." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many there are on all pages." })
    totalCount!: number;
  }
  return Connection;
}

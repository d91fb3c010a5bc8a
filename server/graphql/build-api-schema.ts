import "reflect-metadata";
import { type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Attachment } from "../../schema/types/attachment.ts";
import { Procedure } from "../../schema/types/procedure.ts";
import { Step } from "../../schema/types/step.ts";
import { answerFromRow, relationOf } from "./from-graph.ts";
import { resolvers } from "./resolvers.ts";

/** The executable schema. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, orphanedTypes: [Attachment, Procedure, Step] });
  // type-graphql makes these asynchronous; every row says itself what it is.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (relationOf(field)) answerFromRow(field);
  }
  return schema;
}

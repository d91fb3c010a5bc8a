import "reflect-metadata";
import { type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Attachment } from "../../schema/types/attachment.ts";
import { Procedure } from "../../schema/types/procedure.ts";
import { Step } from "../../schema/types/step.ts";
import { checkRole } from "./check-role.ts";
import { answerFromRow } from "./from-graph.ts";
import { resolvers } from "./resolvers.ts";

/** What rows hold as a function, to be worked out only where it is asked for; compiled code does not call functions by itself. */
const WHEN_ASKED = new Set(["totalCount", "gaps"]);

/** The executable schema. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, authChecker: checkRole, orphanedTypes: [Attachment, Procedure, Step] });
  // type-graphql makes these asynchronous; every row says itself what it is.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (WHEN_ASKED.has(field.name)) field.resolve = ({ [field.name]: value }) => (typeof value === "function" ? value() : value);
      else answerFromRow(field);
    }
  }
  return schema;
}

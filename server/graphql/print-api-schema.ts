import { lexicographicSortSchema, printSchema } from "graphql";
import { buildApiSchema } from "./build-api-schema.ts";

/** The schema as committed in schema/schema.graphql and served at /schema.graphql. */
export function printApiSchema(): string {
  return `# Emitted by \`npm run schema\` from the types in schema/ and the resolvers in server/graphql/.\n\n${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}

import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { ApiError } from "./api-error.ts";
import type { Context } from "./context.ts";
import type { Asker } from "./create-api.ts";
import type { ExecuteDocument } from "./execute-compiled.ts";
import { formatError } from "./format-error.ts";

/**
 * Runs a GraphQL document in this process, as the public unless an asker is given, and returns its data.
 * @throws {ApiError} with the words and the code of the first error
 */
export type Execute = (document: string, variables?: Record<string, unknown>, asker?: Asker) => Promise<Record<string, unknown>>;

interface ExecutorParts {
  schema: GraphQLSchema;
  executeDocument: ExecuteDocument;
  createContext: (asker?: Asker) => Context;
  log: (message: string) => void;
}

/** The pages' documents are written in the program: few, and checked once each. */
const MOST_DOCUMENTS = 500;

export function createExecutor({ schema, executeDocument, createContext, log }: ExecutorParts): Execute {
  const checked = new Map<string, DocumentNode>();

  return async (document, variables = {}, asker) => {
    const parsed = checked.get(document) ?? check(schema, document);
    if (checked.size < MOST_DOCUMENTS) checked.set(document, parsed);
    const { data, errors } = await executeDocument({ document: parsed, variables, context: createContext(asker) });
    const [error] = errors ?? [];
    if (!error) return data ?? {};
    // Without an original error it is one of GraphQL itself: a variable that does not fit.
    const code = error.originalError ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT";
    const formatted = formatError({ ...error.toJSON(), extensions: { code, ...error.extensions } }, error, log);
    throw new ApiError(formatted.message, formatted.extensions ?? {});
  };
}

/** @throws {GraphQLError} for a document that this schema does not answer: a mistake in the program */
function check(schema: GraphQLSchema, document: string): DocumentNode {
  const parsed = parse(document);
  const [fault] = validate(schema, parsed);
  if (fault) throw new GraphQLError(fault.message, { nodes: fault.nodes });
  return parsed;
}

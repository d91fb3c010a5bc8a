import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, getOperationAST, OperationTypeNode } from "graphql";
import { checkedDocuments } from "./checked-documents.ts";
import type { Context } from "./context.ts";
import type { ExecuteDocument } from "./execute-compiled.ts";
import { formatError } from "./format-error.ts";
import { checkCost } from "./limits/check-cost.ts";

/** What a client sends. */
export interface ApiRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  /** By GET, which any page can have a browser send: it may only read. */
  readsOnly?: boolean;
}

/** What the client gets, and the HTTP status that goes with it. */
export interface ApiAnswer {
  status: number;
  body: { errors?: GraphQLFormattedError[]; data?: Record<string, unknown> | null };
}

/** Answers a request in the name of a context, with all limits; what is wrong with it is in the answer. */
export type Door = (request: ApiRequest, context: Context) => Promise<ApiAnswer>;

interface DoorParts {
  schema: GraphQLSchema;
  executeDocument: ExecuteDocument;
  log: (message: string) => void;
}

export function createDoor({ schema, executeDocument, log }: DoorParts): Door {
  const checkDocument = checkedDocuments(schema);
  const format = (error: GraphQLError) => formatError(error, log);
  const refuse = (errors: readonly GraphQLError[], status = 400): ApiAnswer => ({ status, body: { errors: errors.map(format) } });

  return async ({ query, operationName, variables, readsOnly = false }, context) => {
    const { document, errors: faults } = checkDocument(query);
    if (!document) return refuse(faults);
    const operation = getOperationAST(document, operationName);
    if (!operation) return refuse([operationName ? unknownOperation(operationName) : UNNAMED_OPERATION]);
    if (readsOnly && operation.operation !== OperationTypeNode.QUERY) return refuse([WRITE_BY_GET], 405);
    try {
      checkCost({ schema, document, operation, variables: variables ?? {} });
    } catch (error) {
      return refuse([error as GraphQLError]);
    }
    const { data, errors } = await executeDocument({ document, operationName, variables, context });
    // Without data nothing was executed: a variable that does not fit.
    if (data === undefined) return refuse(errors ?? []);
    return { status: 200, body: errors ? { errors: errors.map(format), data } : { data } };
  };
}

const WRITE_BY_GET = new GraphQLError("GET 只能查询，不能执行 mutation。请改用 POST 发送。", { extensions: { code: "BAD_REQUEST" } });
const UNNAMED_OPERATION = unresolved("Must provide operation name if query contains multiple operations.");
const unknownOperation = (name: string) => unresolved(`Unknown operation named "${name.slice(0, 100)}".`);

function unresolved(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

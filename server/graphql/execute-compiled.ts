import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "./context.ts";

interface Execution {
  /** Parsed once for all its executions, and valid. */
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  context: Context;
}

export type ExecuteDocument = (execution: Execution) => Promise<ExecutionResult>;

/** A document that comes again is worth compiling; one that comes once is not. */
const COMPILED_FROM = 3;

/**
 * Executes documents as graphql-js does, with the same data and errors, those that come again in a third of the time: a list of fifty with
 * its edges is thousands of fields. Anything out of the ordinary (a variable that does not fit, a mutation, introspection) is left to graphql-js.
 */
export function createExecution(schema: GraphQLSchema): ExecuteDocument {
  const seen = new WeakMap<OperationDefinitionNode, { times: number; compiled: CompiledQuery | null }>();

  function compiledFor(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    let known = seen.get(operation);
    if (!known) seen.set(operation, (known = { times: 0, compiled: null }));
    if (++known.times === COMPILED_FROM && isPlainQuery(operation)) {
      const made = compileQuery(schema, document, operation.name?.value ?? "");
      if (isCompiledQuery(made)) known.compiled = made;
    }
    return known.compiled;
  }

  return async ({ document, operationName, variables, context }) => {
    const operation = getOperationAST(document, operationName);
    const compiled = operation && compiledFor(document, operation);
    if (!compiled || getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}).errors) {
      return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
    }
    const { data, errors } = await compiled.query(undefined, context, variables ?? {});
    return errors ? { data, errors: errors.map(asGraphQLError) } : { data };
  };
}

function isPlainQuery({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return operation === "query" && !selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value.startsWith("__"));
}

/** Errors of compiled code are none of graphql-js: nothing can be added to them. The same in message, place and cause. */
function asGraphQLError({ message, path, originalError, locations }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Viewer } from "../domain/viewer.ts";
import { NO_VISIT, type Visit } from "../domain/visit.ts";
import type { AccountDesk } from "../editorial/accounts/account-desk.ts";
import { findSession } from "../editorial/accounts/find-session.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import { SharedTrips } from "../graph/asked/shared-trips.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import type { SearchCounts } from "../search/search-counts.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import { buildApiSchema } from "./build-api-schema.ts";
import { Context } from "./context.ts";
import { createExecutor, type Execute } from "./create-executor.ts";
import { createExecution, type ExecuteDocument } from "./execute-compiled.ts";
import { formatError } from "./format-error.ts";
import { costLimit } from "./limits/cost-limit.ts";
import { limitRules } from "./limits/limit-rules.ts";
import { LIMITS } from "./limits/limits.ts";
import { PATIENCE, Patience } from "./patience.ts";
import { today } from "./today.ts";
import { warmUp } from "./warm-up.ts";

interface ApiParts {
  graph: GraphReader;
  search: SearchEngine;
  searchCounts: Pick<SearchCounts, "most">;
  desk: Desk;
  accounts: AccountDesk;
  /** Where errors nobody foresaw are written; standard error where none is given. */
  log?: (message: string) => void;
}

/** On whose behalf something is asked, by which request, and how long they still wait; by itself the public, with all its patience. */
export interface Asker {
  viewer?: Viewer | null;
  visit?: Visit;
  patience?: Patience;
}

export interface Api {
  /** For the HTTP door, with all limits; `start()` it, and give each request `createContext()`. */
  server: ApolloServer<Context>;
  createContext: (asker?: Asker) => Context;
  /** Who sends a request, by its cookie or its bearer token; they wait so many milliseconds for it at most. */
  identify: (visit: Visit, within?: number) => Promise<Viewer | null>;
  /** For this program's own pages: the same answers and errors, without limits. */
  execute: Execute;
  schema: GraphQLSchema;
  /** Before the first visitor; the API answers without it too. */
  warmUp: () => Promise<void>;
}

/** The GraphQL API over a graph and a search engine. */
export function createApi({ graph, search, searchCounts, desk, accounts, log = console.error }: ApiParts): Api {
  const schema = buildApiSchema();
  const trips = new SharedTrips(graph);
  const createContext = ({ viewer = null, visit = NO_VISIT, patience = new Patience() }: Asker = {}) =>
    new Context({ graph, trips, search, searchCounts, desk, accounts, on: today(), viewer, visit, patience });
  const identify = async (visit: Visit, within = PATIENCE) => (await findSession(accounts, visit, within))?.viewer ?? null;
  const executeDocument = createExecution(schema);
  const server = new ApolloServer<Context>({
    gateway: executedBy(schema, executeDocument),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules,
    maxRecursiveSelections: true,
    // Apollo's own landing page loads scripts from the internet; GET /graphql shows a GraphiQL of ours.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), costLimit],
    formatError: (formatted, error) => formatError(formatted, error, log),
    // The process is stopped in one place, which is not here.
    stopOnTerminationSignals: false,
  });
  const execute = createExecutor({ schema, executeDocument, createContext, log });
  return { server, createContext, identify, schema, execute, warmUp: () => warmUp(execute) };
}

type Gateway = ApolloServerOptionsWithGateway<Context>["gateway"];

/** Apollo takes an executor of one's own by way of a gateway. */
function executedBy(schema: GraphQLSchema, executeDocument: ExecuteDocument): Gateway {
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request: { operationName, variables }, context }) =>
        executeDocument({ document, operationName, variables, context: context as Context }),
    }),
    stop: async () => {},
  };
}

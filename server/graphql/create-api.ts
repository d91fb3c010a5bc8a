import type { GraphQLSchema } from "graphql";
import type { Viewer } from "../domain/viewer.ts";
import { NO_VISIT, type Visit } from "../domain/visit.ts";
import type { AccountDesk } from "../editorial/accounts/account-desk.ts";
import { findSession } from "../editorial/accounts/find-session.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import type { SearchCounts } from "../search/search-counts.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import { buildApiSchema } from "./build-api-schema.ts";
import { Context } from "./context.ts";
import { createDoor, type Door } from "./create-door.ts";
import { createExecutor, type Execute } from "./create-executor.ts";
import { createExecution } from "./execute-compiled.ts";
import { today } from "./today.ts";
import { warmUp } from "./warm-up.ts";

export interface ApiParts {
  graph: GraphReader;
  search: SearchEngine;
  searchCounts: Pick<SearchCounts, "most">;
  desk: Desk;
  accounts: AccountDesk;
  /** Where errors nobody foresaw are written; standard error where none is given. */
  log?: (message: string) => void;
}

/** On whose behalf something is asked, and by which request. */
export interface Asker {
  viewer: Viewer | null;
  visit: Visit;
}

const PUBLIC: Asker = { viewer: null, visit: NO_VISIT };

export interface Api {
  /** For HTTP, with all limits; give each request `createContext()`. */
  answer: Door;
  createContext: (asker?: Asker) => Context;
  /** Who sends a request, by its cookie or its bearer token. */
  identify: (visit: Visit) => Promise<Viewer | null>;
  /** For this program's own pages: the same answers and errors, without limits. */
  execute: Execute;
  schema: GraphQLSchema;
  /** Before the first visitor; the API answers without it too. */
  warmUp: () => Promise<void>;
}

/** The GraphQL API over a graph and a search engine. */
export function createApi({ graph, search, searchCounts, desk, accounts, log = console.error }: ApiParts): Api {
  const schema = buildApiSchema();
  const createContext = ({ viewer, visit }: Asker = PUBLIC) =>
    new Context({ graph, search, searchCounts, desk, accounts, on: today(), viewer, visit });
  const identify = async (visit: Visit) => (await findSession(accounts, visit))?.viewer ?? null;
  const executeDocument = createExecution(schema);
  const answer = createDoor({ schema, executeDocument, log });
  const execute = createExecutor({ schema, executeDocument, createContext, log });
  return { answer, createContext, identify, schema, execute, warmUp: () => warmUp(execute) };
}

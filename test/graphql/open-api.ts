import type { GraphQLFormattedError } from "graphql";
import type { GraphRecord } from "../../server/domain/graph-model.ts";
import type { Viewer } from "../../server/domain/viewer.ts";
import { NO_VISIT } from "../../server/domain/visit.ts";
import { openAccountDesk } from "../../server/editorial/accounts/open-account-desk.ts";
import type { FileStore } from "../../server/editorial/files/file-store.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { createApi } from "../../server/graphql/create-api.ts";
import { Patience } from "../../server/graphql/patience.ts";
import type { SearchCounts } from "../../server/search/search-counts.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import type { GraphEngine } from "../graph/open-graphs.ts";

export interface Door {
  /** Runs a document through the door that HTTP uses, limits and all; answers with its data. @throws where there are errors */
  ask: (document: string, variables?: Record<string, unknown>) => Promise<Record<string, any>>;
  /** The same for what must go wrong: the first error. */
  refused: (document: string, variables?: Record<string, unknown>) => Promise<GraphQLFormattedError & { status?: number }>;
}

/** The public's door, and the door as somebody. */
export interface OpenApi extends Door {
  as: (viewer: Viewer) => Door;
  /** Trips to the graph since the last call. */
  trips: () => number;
  /** Every statement that was read, once each. */
  statements: Set<string>;
  graph: GraphStore;
  log: string[];
  close: () => Promise<void>;
}

/** No storage either, but for the tests whose texts have files. */
const noFiles = {} as FileStore;
/** No index: what these tests ask of search, they bring themselves. */
const noSearch = {} as SearchEngine;

/** A Neo4j that has started for the tests plans its first statements for longer than a reader should wait. */
const COLD_SERVER = 60_000;

interface ApiOptions {
  search?: SearchEngine;
  approvals?: number;
  files?: FileStore;
  searchCounts?: Pick<SearchCounts, "most">;
  /** How long a question waits for the graph, in milliseconds. */
  patience?: number;
}

/** The API over an empty graph of an engine, filled with `records`. */
export async function openApi(
  { open }: GraphEngine,
  records: GraphRecord[],
  { search = noSearch, approvals = 1, files = noFiles, searchCounts = { most: () => [] }, patience = COLD_SERVER }: ApiOptions = {},
): Promise<OpenApi> {
  const graph = await open();
  for (const record of records) await loadRecord(graph, record);
  let count = 0;
  const statements = new Set<string>();
  const counting: Pick<GraphStore, "read"> = {
    read: (cypher, parameters, within) => {
      count++;
      statements.add(cypher);
      return graph.read(cypher, parameters, within);
    },
  };
  const log: string[] = [];
  const accounts = await openAccountDesk(graph, { publicUrl: "http://localhost", provider: null, log: (message) => log.push(message) });
  const { server, createContext, warmUp } = createApi({
    graph: counting,
    search,
    accounts,
    searchCounts,
    desk: { graph, files, approvals, published: () => {} },
    log: (message) => log.push(message),
  });
  await server.start();
  await warmUp();

  async function run(viewer: Viewer | null, query: string, variables?: Record<string, unknown>) {
    const { body, http } = await server.executeOperation(
      { query, variables },
      { contextValue: createContext({ viewer, visit: NO_VISIT, patience: new Patience(patience) }) },
    );
    if (body.kind !== "single") throw new Error("an incremental answer");
    return { ...(JSON.parse(JSON.stringify(body.singleResult)) as typeof body.singleResult), status: http.status };
  }

  const doorFor = (viewer: Viewer | null): Door => ({
    ask: async (document, variables) => {
      const { data, errors } = await run(viewer, document, variables);
      if (errors) throw new Error(JSON.stringify(errors, null, 1));
      return data ?? {};
    },
    refused: async (document, variables) => {
      const { errors, status } = await run(viewer, document, variables);
      if (!errors?.[0]) throw new Error("expected an error, got an answer");
      return { ...errors[0], status };
    },
  });

  return {
    graph,
    log,
    statements,
    ...doorFor(null),
    as: doorFor,
    trips: () => {
      const since = count;
      count = 0;
      return since;
    },
    close: async () => {
      await server.stop();
      await graph.close();
    },
  };
}

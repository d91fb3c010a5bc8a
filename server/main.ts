import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadSeed } from "../seed/load-seed.ts";
import { type Config, readConfig } from "./config.ts";
import { BadInputError, DomainError, UnavailableError } from "./domain/errors.ts";
import type { AccountDesk } from "./editorial/accounts/account-desk.ts";
import { ensureFirstAdministrator } from "./editorial/accounts/first-administrator.ts";
import { openAccountDesk } from "./editorial/accounts/open-account-desk.ts";
import { openProviderDoor } from "./editorial/accounts/provider-door.ts";
import { runAuditCommand } from "./editorial/audit-command.ts";
import type { FileStore } from "./editorial/files/file-store.ts";
import { FolderStore } from "./editorial/files/folder-store.ts";
import { S3Store } from "./editorial/files/s3-store.ts";
import { sweepDaily } from "./editorial/files/sweep-daily.ts";
import { readApart } from "./editorial/reading/read-apart.ts";
import { runRepealCommand } from "./editorial/repeal-command.ts";
import { readChangeMark } from "./graph/change-log.ts";
import { EmbeddedGraph, FolderTakenError } from "./graph/engines/embedded-graph.ts";
import { Neo4jGraph } from "./graph/engines/neo4j-graph.ts";
import type { GraphStore } from "./graph/graph-store.ts";
import { loadNotice } from "./graph/load/load-notice.ts";
import { migrateGraph } from "./graph/migrations/migrate-graph.ts";
import { OpenData } from "./graph/open-data/open-data.ts";
import { packageFile } from "./graph/package-file.ts";
import { readGraphArguments, runGraphRequest } from "./graph/transfer/graph-command.ts";
import { askGraphDesk, openGraphDesk } from "./graph/transfer/graph-desk.ts";
import { watchChanges } from "./graph/watch-changes.ts";
import { createApi } from "./graphql/create-api.ts";
import { today } from "./graphql/today.ts";
import { addAttachmentRoutes } from "./http/attachment-routes.ts";
import { createHttpServer } from "./http/create-http-server.ts";
import { addDataRoutes } from "./http/data-routes.ts";
import { graphReadiness } from "./http/graph-readiness.ts";
import { addGraphqlRoutes } from "./http/graphql-routes.ts";
import { addHealthRoutes } from "./http/health-routes.ts";
import { addMetricsRoutes } from "./http/metrics-routes.ts";
import { type Door, openDoor } from "./http/open-door.ts";
import { addPortalRoutes } from "./http/portal-routes.ts";
import { addSignInRoutes } from "./http/sign-in-routes.ts";
import { addUploadRoutes, type Identify } from "./http/upload-routes.ts";
import { visitOf } from "./http/visit-of.ts";
import { warmPortal } from "./http/warm-portal.ts";
import { type Loading, runIngestCommand } from "./ingest/command.ts";
import { countedSearch } from "./search/counted-search.ts";
import { EmbeddedSearch } from "./search/engines/embedded-search.ts";
import { IndexFolder } from "./search/engines/index-folder.ts";
import { MeilisearchSearch } from "./search/engines/meilisearch/meilisearch-search.ts";
import { runSearchCommand } from "./search/explain-command.ts";
import { followChanges } from "./search/follow-changes.ts";
import { SearchCounts } from "./search/search-counts.ts";
import type { SearchEngine } from "./search/search-engine.ts";

/** Between two looks at a graph that is away, in milliseconds. */
const WAIT_FOR_GRAPH = 1_000;

const say = (line: string) => console.error(line);

const graphFolder = ({ dataDirectory }: Config) => join(dataDirectory, "graph");

function openEngine(config: Config): GraphStore {
  return config.neo4j ? new Neo4jGraph(config.neo4j) : EmbeddedGraph.open(graphFolder(config));
}

async function openGraph(config: Config): Promise<GraphStore> {
  const graph = openEngine(config);
  await migrateGraph(graph, { say });
  return graph;
}

async function openSearch(config: Config): Promise<SearchEngine> {
  return config.meilisearch ? new MeilisearchSearch(config.meilisearch) : EmbeddedSearch.open(join(config.dataDirectory, "search"));
}

function openFiles({ attachments, dataDirectory }: Config): FileStore {
  return attachments ? new S3Store(attachments) : new FolderStore(join(dataDirectory, "attachments"));
}

/**
 * What the service needs of its graph before it can answer. A Neo4j that is away, or has just started and plans its first statements, is
 * waited for. Meanwhile the door says what is being done.
 */
async function prepareGraph(config: Config, door: Door): Promise<{ graph: GraphStore; accounts: AccountDesk }> {
  let fault = "";
  const onLoaded = (line: string) => {
    say(line);
    door.wait("graph", `服务正在启动：${line}。请稍后再试。`);
  };
  for (;;) {
    const graph = openEngine(config);
    try {
      await migrateGraph(graph, { say });
      await loadSeed(graph, packageFile("seed"), onLoaded);
      const { publicUrl, provider, adminPassword, dataDirectory } = config;
      const accounts = await openAccountDesk(graph, { publicUrl, provider, log: say });
      await ensureFirstAdministrator(accounts, { password: adminPassword, dataDirectory, say });
      return { graph, accounts };
    } catch (error) {
      await graph.close().catch(() => undefined);
      if (!config.neo4j || !(error instanceof UnavailableError)) throw error;
      if (error.message !== fault) say(`${error.message} 服务先在等待，图数据库恢复后自动继续。`);
      fault = error.message;
      door.wait("graph", fault);
    }
    await wait(WAIT_FOR_GRAPH);
  }
}

/** Portal and API on one port, until a signal ends it. */
async function serve(config: Config): Promise<void> {
  const door = await openDoor(config);
  const { graph, accounts } = await prepareGraph(config, door);
  door.wait("search", "服务正在启动，正在建立检索索引。请稍后再试。");
  const searchCounts = new SearchCounts(join(config.dataDirectory, "search-counts.json"));
  const search = countedSearch(await openSearch(config), searchCounts);
  const follower = followChanges(graph, search);
  const desk = config.neo4j
    ? null
    : await openGraphDesk(graphFolder(config), async (args, tell) => {
        const code = await runOnGraph(graph, args, tell);
        follower.notify();
        return code;
      });
  const files = openFiles(config);
  const editorial = { graph, files, approvals: config.approvals, published: () => follower.notify() };
  const { publicUrl, siteUrl, dataLicense, siteIdCode, provider } = config;
  const api = createApi({ graph, search, searchCounts, desk: editorial, accounts });
  const readiness = graphReadiness(() => graph.ping(), api.warmUp);
  const onReturn = () => void readiness.warm().catch((error: Error) => say(error.message));
  const watch = config.neo4j ? watchChanges(graph, { onChange: () => follower.notify(), onReturn }) : null;

  const server = createHttpServer(config);
  addMetricsRoutes(server, config.metricsToken);
  addHealthRoutes(server, [
    { name: "graph", check: readiness.check },
    { name: "search", check: () => search.ready() },
    { name: "attachments", check: () => files.ping() },
  ]);
  await addGraphqlRoutes(server, api);
  const identify: Identify = (request, reply) => api.identify(visitOf(request, reply));
  await addUploadRoutes(server, editorial, identify);
  addAttachmentRoutes(server, editorial, identify);
  addDataRoutes(server, new OpenData(graph), { siteUrl, license: dataLicense });
  if (provider) addSignInRoutes(server, openProviderDoor(accounts, publicUrl, say));
  await addPortalRoutes(server, packageFile("dist/portal"), {
    api,
    desk: editorial,
    siteUrl,
    dataLicense,
    siteIdCode,
    hasProvider: provider !== null,
    version: () => readChangeMark(graph),
    today,
  });
  // The first visitor is to find everything, and waits for no plan.
  const indexed = follower.caughtUp().catch((error: Error) => {
    // A server that is away keeps nobody from the rest; the follower goes on trying.
    if (!config.meilisearch && !config.neo4j) throw error;
    say(`${error.message} 其余页面照常，检索恢复后自动补上。`);
  });
  await Promise.all([indexed, api.warmUp()]);
  door.wait("portal", "服务正在启动，正在准备页面。请稍后再试。");
  await warmPortal(server, publicUrl, api.execute);
  await door.leadTo(server);
  say(`责链已就绪：${door.address.replace("127.0.0.1", "localhost")}`);

  const stopSweeping = sweepDaily({ graph, files }, say);
  const stop = async () => {
    await Promise.all([door.close(), server.close()]);
    await stopSweeping();
    await desk?.close();
    await watch?.stop();
    await follower.stop();
    await search.close();
    await graph.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
}

/** Reads one document; without --dry-run also loads what it states: by the server, where one holds the folder. */
function ingest(config: Config, args: string[]): Promise<number> {
  const io = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(text) };
  return runIngestCommand(args, io, async (document) => {
    const graph = await openGraph(config).catch((error) => error as Error);
    if (graph instanceof FolderTakenError) return ingestByServer(config, document, graph);
    if (graph instanceof Error) throw graph;
    try {
      return await loadNotice(graph, document);
    } finally {
      await graph.close();
    }
  });
}

/** @throws {DomainError} with the server's own words. */
async function ingestByServer(config: Config, { file, jurisdiction }: Loading, taken: FolderTakenError): Promise<string> {
  const said: string[] = [];
  const request = ["ingest", resolve(file), ...(jurisdiction ? [jurisdiction] : [])];
  const otherwise = new UnavailableError(
    `${taken.message} 服务运行时，请在 ${config.publicUrl}/editor/notices 上传，或用令牌上传：curl -H "Authorization: Bearer 令牌" -F jurisdiction=地区 -F file=@${file} ${config.publicUrl}/uploads/notices`,
  );
  const code = await askGraphDesk(graphFolder(config), request, (line) => said.push(line), otherwise);
  if (code !== 0) throw new BadInputError(said.join("\n"));
  return said.join("\n");
}

/** What the command leaves to a server that runs: it reads the file itself, as it reads an upload. */
async function ingestFile(graph: GraphStore, [file = "", jurisdiction]: string[], tell: (line: string) => void): Promise<number> {
  const notice = await readApart("readNotice", { name: basename(file), bytes: await readFile(file) });
  tell(await loadNotice(graph, { file, jurisdiction: jurisdiction ?? null, ...notice }));
  return 0;
}

/** What a command does to a graph that is open: `graph export FILE`, `repeal POLICY DATE`, `audit verify`, `ingest FILE PLACE`. */
async function runOnGraph(graph: GraphStore, [command, ...args]: string[], tell: (line: string) => void): Promise<number> {
  if (command === "audit") return runAuditCommand(graph, args, tell);
  if (command === "ingest") return ingestFile(graph, args, tell);
  if (command === "repeal" || command === "reinstate") return runRepealCommand(graph, [command, ...args], tell);
  return runGraphRequest(graph, readGraphArguments(args, resolve), tell);
}

/** Opens the graph for one command; where a server holds the folder, the server does it. */
async function graphCommand(config: Config, args: string[]): Promise<number> {
  let graph: GraphStore;
  try {
    graph = await openGraph(config);
  } catch (error) {
    if (error instanceof FolderTakenError) return askGraphDesk(graphFolder(config), args, say, error);
    throw error;
  }
  try {
    return await runOnGraph(graph, args, say);
  } finally {
    await graph.close();
  }
}

/** Prints what a query finds and why, from the index that is there; the server that keeps it may run. */
async function searchCommand(config: Config, args: string[]): Promise<void> {
  const index = config.meilisearch ? new MeilisearchSearch(config.meilisearch) : IndexFolder.look(join(config.dataDirectory, "search"));
  if (!index) throw new BadInputError(`${config.dataDirectory} 里还没有检索索引；请先运行一次 npm start。`);
  try {
    await runSearchCommand(args, index, (line) => void process.stdout.write(`${line}\n`));
  } finally {
    await index.close();
  }
}

const [command = "serve", ...args] = process.argv.slice(2);
// Who reads the first lines only (`| head`) has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  if (command !== "serve") process.exit(0);
});
try {
  const config = readConfig(process.env);
  if (command === "serve") await serve(config);
  else if (command === "ingest") process.exitCode = await ingest(config, args);
  else if (command === "graph" && (args[0] === "repeal" || args[0] === "reinstate")) process.exitCode = await graphCommand(config, args);
  else if (command === "graph") {
    // The server that may do it stands in another folder.
    const { verb, file } = readGraphArguments(args, resolve);
    process.exitCode = await graphCommand(config, [command, verb, ...(file ? [file] : [])]);
  } else if (command === "audit") process.exitCode = await graphCommand(config, [command, ...args]);
  else if (command === "search") await searchCommand(config, args);
  else throw new Error(`No command “${command}”: serve, ingest, graph, audit or search.`);
} catch (error) {
  // What a person can act on needs no stack.
  say(error instanceof DomainError ? error.message : String((error as Error).stack ?? error));
  process.exit(1);
}

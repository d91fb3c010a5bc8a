import "reflect-metadata";
import { openAccountDesk } from "../../dist/server/editorial/accounts/open-account-desk.js";
import { EmbeddedGraph } from "../../dist/server/graph/engines/embedded-graph.js";
import { Neo4jGraph } from "../../dist/server/graph/engines/neo4j-graph.js";
import { createApi } from "../../dist/server/graphql/create-api.js";
import { createHttpServer } from "../../dist/server/http/create-http-server.js";
import { addGraphqlRoutes } from "../../dist/server/http/graphql-routes.js";

/** This project's API as built, behind its own HTTP door, limits and all, over a server or a folder. */
export async function serveOurs({ url, folder }, port) {
  const graph = url ? new Neo4jGraph({ url, database: "neo4j" }) : EmbeddedGraph.open(folder);
  const publicUrl = `http://127.0.0.1:${port}`;
  const accounts = await openAccountDesk(graph, { publicUrl, provider: null, log: console.error });
  const api = createApi({ graph, search: {}, desk: { graph, approvals: 1, published: () => {} }, accounts });
  const server = createHttpServer({ trustProxy: null, publicUrl });
  await addGraphqlRoutes(server, api);
  await api.warmUp();
  await server.listen({ port, host: "127.0.0.1" });
}

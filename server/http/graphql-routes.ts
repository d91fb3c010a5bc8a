import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Api } from "../graphql/create-api.ts";
import { graphiqlDirectory, graphiqlHtml, graphiqlPrefix } from "../graphql/graphiql/graphiql-page.ts";
import { printApiSchema } from "../graphql/print-api-schema.ts";

/** `/graphql`: the API over POST and GET, and a GraphiQL for a browser that comes without a query. `/schema.graphql`: its schema. */
export async function addGraphqlRoutes(server: FastifyInstance, api: Api): Promise<void> {
  await api.server.start();
  server.addHook("onClose", () => api.server.stop());
  const answer = fastifyApolloHandler(api.server, { context: async () => api.createContext() });
  server.post("/graphql", answer);
  server.get<{ Querystring: { query?: string } }>("/graphql", function (request, reply) {
    const isVisit = request.query.query === undefined && request.headers.accept?.includes("text/html");
    return isVisit ? reply.type("text/html; charset=utf-8").send(graphiqlHtml) : answer.call(this, request, reply);
  });
  await server.register(fastifyStatic, { root: graphiqlDirectory, prefix: graphiqlPrefix, decorateReply: false });
  const schema = printApiSchema();
  server.get("/schema.graphql", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(schema));
}

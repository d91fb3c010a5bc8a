import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { Api } from "../graphql/create-api.ts";
import { Patience } from "../graphql/patience.ts";
import { printApiSchema } from "../graphql/print-api-schema.ts";
import { isByNobody, visitOf } from "./visit-of.ts";

/** `/graphql`: the API over POST and GET; a browser that is sent there gets the portal's page of that address. `/schema.graphql`: its schema. */
export async function addGraphqlRoutes(server: FastifyInstance, api: Api): Promise<void> {
  await api.server.start();
  server.addHook("onClose", () => api.server.stop());
  const answer = fastifyApolloHandler(api.server, {
    context: async (request, reply) => {
      const visit = visitOf(request, reply);
      const patience = new Patience();
      const viewer = isByNobody(request) ? null : await patience.spend((left) => api.identify(visit, left));
      return api.createContext({ visit, viewer, patience });
    },
  });
  server.post("/graphql", answer);
  server.get("/graphql", function (request, reply) {
    const isVisit = request.headers.accept?.includes("text/html");
    return isVisit ? reply.callNotFound() : answer.call(this, request, reply);
  });
  const schema = printApiSchema();
  server.get("/schema.graphql", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(schema));
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Api } from "../graphql/create-api.ts";
import { printApiSchema } from "../graphql/print-api-schema.ts";
import { readApiRequest } from "./read-api-request.ts";
import { isByNobody, visitOf } from "./visit-of.ts";

/** `/graphql`: the API over POST and GET; a browser that is sent there gets the portal's page of that address. `/schema.graphql`: its schema. */
export function addGraphqlRoutes(server: FastifyInstance, api: Api): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = readApiRequest(request);
    const visit = visitOf(request, reply);
    const viewer = isByNobody(request) ? null : await api.identify(visit);
    const { status, body } = await api.answer(asked, api.createContext({ visit, viewer }));
    if (status === 405) reply.header("allow", "POST");
    // As the specification of GraphQL over HTTP names it, to those who ask for it by name.
    const type = request.headers.accept?.includes("application/graphql-response+json")
      ? "application/graphql-response+json"
      : "application/json";
    return reply
      .code(status)
      .type(`${type}; charset=utf-8`)
      .send(`${JSON.stringify(body)}\n`);
  };
  server.post("/graphql", answer);
  server.get("/graphql", (request, reply) => {
    const isVisit = request.headers.accept?.includes("text/html");
    return isVisit ? reply.callNotFound() : answer(request, reply);
  });
  const schema = printApiSchema();
  server.get("/schema.graphql", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(schema));
}

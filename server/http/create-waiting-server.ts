import type { FastifyInstance } from "fastify";
import { createHttpServer, type HttpSettings } from "./create-http-server.ts";
import { addHealthRoutes } from "./health-routes.ts";

/**
 * What stands on the port while the graph is away at the start: `/healthz` says that the process runs, `/readyz` what it waits for, and all
 * else is UNAVAILABLE, to programs in the shape of a GraphQL error. `fault` says why, for people.
 */
export function createWaitingServer(settings: HttpSettings, fault: () => string): FastifyInstance {
  const server = createHttpServer(settings);
  addHealthRoutes(server, [{ name: "graph", check: () => Promise.reject(new Error(fault())) }]);
  server.setNotFoundHandler((request, reply) => {
    reply.code(503).header("retry-after", "5");
    if (request.headers.accept?.includes("text/html")) return reply.type("text/plain; charset=utf-8").send(fault());
    return reply.send({ errors: [{ message: fault(), extensions: { code: "UNAVAILABLE" } }] });
  });
  return server;
}

import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** `/metrics` in Prometheus' text format: the process, and how long each route takes by status. */
export function addMetricsRoutes(server: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  server.addHook("onRequest", async (request, reply) => {
    const started = process.hrtime.bigint();
    // The raw response also ends for pages that the portal writes itself.
    reply.raw.once("finish", () => {
      const route = request.routeOptions.url ?? "unknown";
      seconds.observe({ method: request.method, route, status: reply.raw.statusCode }, Number(process.hrtime.bigint() - started) / 1e9);
    });
  });
  server.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}

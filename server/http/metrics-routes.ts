import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { ForbiddenError, UnauthenticatedError } from "../domain/errors.ts";

/**
 * `/metrics` in Prometheus' text format: the process, and how long each route takes by status. For whoever brings the token; without one it is
 * answered on this machine alone, and to no proxy.
 */
export function addMetricsRoutes(server: FastifyInstance, token: string | null): void {
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
  server.get("/metrics", async (request, reply) => {
    refuseStrangers(request, token);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** @throws {UnauthenticatedError} without the token. @throws {ForbiddenError} from elsewhere, where there is none. */
function refuseStrangers({ headers, raw }: FastifyRequest, token: string | null): void {
  if (token !== null) {
    if (isSame(headers.authorization ?? "", `Bearer ${token}`)) return;
    throw new UnauthenticatedError("运行指标要凭令牌读取：请带上 Authorization: Bearer 和 METRICS_TOKEN 里的令牌。");
  }
  const isHere = /^(?:127\.|::1$|::ffff:127\.)/.test(raw.socket.remoteAddress ?? "");
  if (isHere && !headers["x-forwarded-for"] && !headers.forwarded) return;
  throw new ForbiddenError("运行指标只在本机可读。要从别处读取，请设置 METRICS_TOKEN，凭令牌读取。");
}

/** Takes as long for whatever is sent. */
function isSame(sent: string, wanted: string): boolean {
  const [one, other] = [sent, wanted].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

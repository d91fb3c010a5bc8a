import type { FastifyInstance } from "fastify";

/** A part the service cannot answer without: its name for people, and a check that rejects when it is away. */
export interface Dependency {
  name: string;
  check: () => Promise<void>;
}

/** `/healthz`: the process runs. `/readyz`: every part answers; 503 names those that do not. */
export function addHealthRoutes(server: FastifyInstance, dependencies: Dependency[]): void {
  server.get("/healthz", async () => ({ status: "ok" }));

  server.get("/readyz", async (_request, reply) => {
    const parts = await Promise.all(
      dependencies.map(async ({ name, check }) => {
        const fault = await check().then(
          () => null,
          (error: Error) => error.message,
        );
        return { name, ready: fault === null, ...(fault === null ? {} : { fault }) };
      }),
    );
    const ready = parts.every((part) => part.ready);
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", parts });
  });
}

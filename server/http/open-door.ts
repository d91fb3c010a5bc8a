import type { FastifyInstance } from "fastify";
import { createHttpServer, type HttpSettings } from "./create-http-server.ts";
import { addHealthRoutes, type Dependency } from "./health-routes.ts";
import { listen } from "./listen.ts";

/** The port, from the first moment of the process to its last. */
export interface Door {
  /** `http://HOST:PORT`. */
  address: string;
  /** Says what everybody waits for: which part of the service, and why, for people. */
  wait: (part: string, reason: string) => void;
  /** From now on `server` answers, on the connections that are open too; none is refused in between. */
  leadTo: (server: FastifyInstance) => Promise<void>;
  /** Takes no new connections; resolves when those that are open have their answers. */
  close: () => Promise<void>;
}

/**
 * Opens the port before there is anything to answer from: `/healthz` says that the process runs, `/readyz` what it waits for, and all else is
 * UNAVAILABLE, to programs in the shape of a GraphQL error; a browser asks again by itself.
 * @throws {BadInputError} as `listen` does.
 */
export async function openDoor(settings: HttpSettings & { port: number; host: string }): Promise<Door> {
  let why = "服务正在启动，请稍后再试。";
  const part: Dependency = { name: "graph", check: () => Promise.reject(new Error(why)) };
  let successor: FastifyInstance | null = null;
  const server = createHttpServer(settings, () => successor);
  addHealthRoutes(server, [part]);
  // Before what was sent is read, whatever it is.
  server.addHook("onRequest", async (request, reply) => {
    if (!request.is404) return;
    reply.code(503).header("retry-after", "5");
    if (request.headers.accept?.includes("text/html")) {
      return reply.header("refresh", "5").type("text/plain; charset=utf-8").send(why);
    }
    return reply.send({ errors: [{ message: why, extensions: { code: "UNAVAILABLE" } }] });
  });
  const address = await listen(server, settings);
  return {
    address,
    wait: (name, reason) => {
      part.name = name;
      why = reason;
    },
    leadTo: async (next) => {
      await next.ready();
      successor = next;
    },
    close: () => server.close(),
  };
}

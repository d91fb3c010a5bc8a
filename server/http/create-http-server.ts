import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import compression from "compression";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import helmet from "helmet";
import { answerError } from "./answer-error.ts";
import { refuseForeignWrites } from "./refuse-foreign-writes.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";

export interface HttpSettings {
  /** Addresses of the proxies whose X-Forwarded-For is believed; null for none. */
  trustProxy: string | null;
  publicUrl: string;
}

/**
 * Fastify behind compression and security headers. Both stand at the raw level, so that pages which the portal writes
 * itself pass through them too.
 * @param successor the server, made here too, that answers instead from the moment there is one
 */
export function createHttpServer(
  { trustProxy, publicUrl }: HttpSettings,
  successor: () => FastifyInstance | null = () => null,
): FastifyInstance {
  const secure = helmet({
    // Pages send a policy of their own with the hashes of what they carry; this is what holds for everything else.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    // Without one a browser would not say which of our own pages a form was sent from.
    referrerPolicy: { policy: "same-origin" },
    // Only the proxy that ends TLS knows whether there is TLS.
    strictTransportSecurity: false,
  });
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const server = Fastify({
    bodyLimit: 256 * 1024,
    trustProxy: trustProxy ?? false,
    clientErrorHandler: refuseUnreadable,
    // An address that cannot be decoded reaches no route.
    frameworkErrors: (_error, _request, reply) => {
      const { raw } = reply as FastifyReply;
      raw.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("这个地址写得不完整，无法识别。请从首页 / 重新查找。");
    },
    serverFactory: (handler: RequestListener) =>
      createServer((request, response) => {
        const next = successor();
        if (next) next.server.emit("request", request, response);
        else secure(request, response, () => compress(request, response, () => handler(request, response)));
      }),
  });
  server.setErrorHandler(answerError);
  refuseForeignWrites(server, publicUrl);
  return server;
}

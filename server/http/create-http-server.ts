import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import compression from "compression";
import Fastify, { type FastifyInstance } from "fastify";
import helmet from "helmet";

/**
 * Fastify behind compression and security headers. Both stand at the raw level, so that pages which the portal writes
 * itself pass through them too.
 */
export function createHttpServer(): FastifyInstance {
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
    // Only the proxy that ends TLS knows whether there is TLS.
    strictTransportSecurity: false,
  });
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  return Fastify({
    bodyLimit: 256 * 1024,
    trustProxy: false,
    serverFactory: (handler: RequestListener) =>
      createServer((request, response) => secure(request, response, () => compress(request, response, () => handler(request, response)))),
  });
}

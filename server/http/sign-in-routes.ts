import type { FastifyInstance } from "fastify";
import type { Visit } from "../domain/visit.ts";
import { visitOf } from "./visit-of.ts";

/** The way to a provider and back; each answers with the address to go to next. */
interface ProviderDoor {
  leave: (visit: Visit) => Promise<string>;
  comeBack: (visit: Visit, search: string) => Promise<string>;
}

/** `/editor/sign-in/oidc`: off to the provider. `/auth/oauth2/callback/oidc`: where the provider sends people back to. */
export function addSignInRoutes(server: FastifyInstance, door: ProviderDoor): void {
  server.get("/editor/sign-in/oidc", async (request, reply) => reply.redirect(await door.leave(visitOf(request, reply)), 303));
  server.get("/auth/oauth2/callback/oidc", async (request, reply) => {
    const search = request.url.slice(request.url.indexOf("?"));
    return reply.redirect(await door.comeBack(visitOf(request, reply), search), 303);
  });
}

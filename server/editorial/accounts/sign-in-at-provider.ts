import { createHash } from "node:crypto";
import { APIError } from "better-auth/api";
import type { GenericOAuthConfig } from "better-auth/plugins";
import type { Role } from "../../../schema/enums/role.ts";
import { cleanLine } from "../../domain/manuscripts/clean-text.ts";
import { recordAct } from "../audit-log.ts";
import type { JoiningGraph } from "./joining-graph.ts";
import { type Provider, rolesOf } from "./provider.ts";
import { foldUsername, isUsername } from "./usernames.ts";

export const PROVIDER_ID = "oidc";
const LONGEST_NAME = 100;

const KNOWN = /* cypher */ `
  MATCH (c:Credential {providerId: $provider, accountId: $subject})
  MATCH (a:Account {id: c.userId})
  RETURN a.id AS id, a.name AS name, a.roles AS roles`;
const CHANGE = /* cypher */ `MATCH (a:Account {id: $id}) SET a.name = $name, a.roles = $roles, a.updatedAt = $now`;

/** Authorisation code with PKCE; who somebody is comes from the provider's userinfo, over TLS and the token that it has just given. */
export function signInAtProvider(graph: JoiningGraph, provider: Provider): GenericOAuthConfig {
  const discoveryUrl = `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  return {
    providerId: PROVIDER_ID,
    discoveryUrl,
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authentication: "basic",
    scopes: provider.scopes,
    pkce: true,
    getUserInfo: async ({ accessToken }) => {
      const { userinfo_endpoint } = (await readJson(discoveryUrl)) as { userinfo_endpoint: string };
      return (await readJson(userinfo_endpoint, { authorization: `Bearer ${accessToken}` })) as never;
    },
    mapProfileToUser: (profile) => asAccount(graph, provider, profile),
  };
}

/**
 * What the library stores of somebody. An account is known again by the provider's `sub` alone, never by a mail address; what the provider
 * says of name and roles holds from each signing in.
 *
 * @throws {APIError} NO_ROLE for who has none here.
 */
async function asAccount(graph: JoiningGraph, provider: Provider, profile: Record<string, unknown>) {
  const subject = String(profile.sub);
  const roles = rolesOf(provider, profile);
  if (roles.length === 0) throw new APIError("FORBIDDEN", { code: "NO_ROLE", message: "no role" });
  const wanted = [profile.preferred_username, profile.email, subject].filter((each) => each !== undefined).map(String);
  const name = nameOf(String(profile.name ?? wanted[0])) || subject;
  await refreshAccount(graph, subject, { name, roles });
  const email = addressOf(provider, subject);
  // Not everything that the provider calls people by can be a user name here; its hash of them always can.
  const username = [...wanted, email].map((each) => foldUsername(each.replace("@", "."))).find(isUsername);
  return { id: subject, email, emailVerified: false, name, username, roles } as never;
}

/** As much of a name as stands in a line, without what no name has. */
function nameOf(said: string): string {
  return cleanLine("姓名", said.slice(0, LONGEST_NAME), LONGEST_NAME);
}

async function refreshAccount(graph: JoiningGraph, subject: string, { name, roles }: { name: string; roles: Role[] }): Promise<void> {
  await graph.write(async (transaction) => {
    const [known] = await transaction.run<{ id: string; name: string; roles: Role[] }>(KNOWN, { provider: PROVIDER_ID, subject });
    if (!known || (known.name === name && String(known.roles) === String(roles))) return;
    const details = { before: { name: known.name, roles: known.roles }, after: { name, roles } };
    await recordAct(transaction, { by: null, action: "account.updateFromProvider", subjectId: known.id, details });
    await transaction.run(CHANGE, { id: known.id, name, roles, now: new Date().toISOString() });
  });
}

/** The library wants an address that is unique; this one reaches nobody and says nothing. */
function addressOf({ issuer }: Provider, subject: string): string {
  return `${createHash("sha256").update(`${issuer} ${subject}`).digest("hex").slice(0, 32)}@accounts.invalid`;
}

async function readJson(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

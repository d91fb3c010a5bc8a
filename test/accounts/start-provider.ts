import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error it brings no types
import { Provider } from "oidc-provider";

interface Person {
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  groups?: string[] | string;
}

export interface RunningProvider {
  issuer: string;
  /** What it says of people from now on. */
  people: Map<string, Person>;
  /** Goes where a browser is sent, signs in there as somebody and agrees; ends with the address back at the site. */
  signInAs: (sub: string, url: string) => Promise<string>;
  close: () => Promise<void>;
}

export const CLIENT = { id: "zelian", secret: "known-to-both" };

/** A real provider of OpenID Connect on a free port, which lets people in by their name. */
export async function startProvider(publicUrl: string): Promise<RunningProvider> {
  const people = new Map<string, Person>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${publicUrl}/auth/oauth2/callback/oidc`] }],
    scopes: ["openid", "profile", "email", "groups"],
    claims: { profile: ["name", "preferred_username"], email: ["email"], groups: ["groups"] },
    pkce: { required: () => true },
    cookies: { keys: ["for one test"] },
    findAccount: (_context: unknown, sub: string) => people.has(sub) && { accountId: sub, claims: () => people.get(sub) },
  });
  server.on("request", provider.callback());

  async function signInAs(sub: string, start: string): Promise<string> {
    const jar = new Map<string, string>();
    const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
      const answer = await fetch(url, {
        redirect: "manual",
        headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
        ...(form && { method: "POST", body: new URLSearchParams(form) }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
        jar.set(name, value);
      }
      return answer;
    };
    let url = start;
    for (let step = 0; step < 20; step++) {
      if (!url.startsWith(issuer)) return url;
      const answer = await visit(url);
      const location = answer.headers.get("location");
      if (location) {
        url = new URL(location, issuer).href;
        continue;
      }
      const page = await answer.text();
      const [, prompt] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
      if (!prompt) throw new Error(`the provider shows ${answer.status} at ${url}: ${page.slice(0, 500)}`);
      const agreed = await visit(url, { prompt, login: sub, password: "any" });
      url = new URL(agreed.headers.get("location") ?? "", issuer).href;
    }
    throw new Error("the provider leads on and on");
  }

  return { issuer, people, signInAs, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

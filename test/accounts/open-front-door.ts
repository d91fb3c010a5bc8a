import type { Role } from "../../schema/enums/role.ts";
import { createAccount } from "../../server/editorial/accounts/create-account.ts";
import { openAccountDesk } from "../../server/editorial/accounts/open-account-desk.ts";
import type { Provider } from "../../server/editorial/accounts/provider.ts";
import { openProviderDoor } from "../../server/editorial/accounts/provider-door.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { createApi } from "../../server/graphql/create-api.ts";
import { createHttpServer } from "../../server/http/create-http-server.ts";
import { addGraphqlRoutes } from "../../server/http/graphql-routes.ts";
import { addSignInRoutes } from "../../server/http/sign-in-routes.ts";

export const PASSWORD = "一二三四五六七八";

export interface FrontDoor {
  url: string;
  graph: GraphStore;
  /** Everybody signs in with `PASSWORD`. */
  addAccount: (username: string, roles: Role[], unit?: string) => Promise<string>;
  /** Asks over HTTP. */
  ask: (document: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;
  /** Signs in over HTTP and asks with the bearer token. */
  signIn: (username: string, password?: string, headers?: Record<string, string>) => Promise<Visitor>;
  log: string[];
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  data: any;
  /** Code of the first error. */
  code: string | null;
  message: string | null;
  extensions: Record<string, any>;
  cookies: string[];
}

export interface Visitor {
  token: string;
  /** As a browser would send it back. */
  cookie: string;
  ask: (document: string, variables?: object) => Promise<Answer>;
}

/** The API behind HTTP over a graph that is open, as main.ts wires it, without portal and search. */
export async function openFrontDoor(
  graph: GraphStore,
  { publicUrl = "http://localhost:4321", provider = null as Provider | null } = {},
): Promise<FrontDoor> {
  const log: string[] = [];
  const say = (line: string) => void log.push(line);
  const accounts = await openAccountDesk(graph, { publicUrl, provider, log: say });
  const api = createApi({
    graph,
    search: {} as never,
    accounts,
    searchCounts: {} as never,
    desk: { graph, files: {} as never, approvals: 1, published: () => {} },
    log: say,
  });
  const server = createHttpServer({ trustProxy: "127.0.0.1", publicUrl });
  await addGraphqlRoutes(server, api);
  if (provider) addSignInRoutes(server, openProviderDoor(accounts, publicUrl, say));
  const url = await server.listen({ port: 0, host: "127.0.0.1" });

  async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors } = (await response.json()) as { data?: any; errors?: any[] };
    const [error] = errors ?? [];
    const extensions = error?.extensions ?? {};
    const cookies = response.headers.getSetCookie();
    return { status: response.status, data, code: extensions.code ?? null, message: error?.message ?? null, extensions, cookies };
  }

  return {
    url,
    graph,
    log,
    ask,
    addAccount: async (username, roles, unit) => {
      const { account } = await createAccount(accounts, null, { username, name: username, password: PASSWORD, roles, unit });
      return account.id;
    },
    signIn: async (username, password = PASSWORD, headers = {}) => {
      const { data, message, code, cookies } = await ask(SIGN_IN, { username, password }, headers);
      if (!data?.signIn) throw Object.assign(new Error(message ?? "not signed in"), { code });
      const { token } = data.signIn;
      return {
        token,
        cookie: cookies.map((line) => line.split(";")[0]).join("; "),
        ask: (document, variables) => ask(document, variables, { authorization: `Bearer ${token}` }),
      };
    },
    close: () => server.close(),
  };
}

export const SIGN_IN = /* GraphQL */ `mutation ($username: String!, $password: String!) {
  signIn(input: { username: $username, password: $password }) { token expiresAt account { id username roles } }
}`;

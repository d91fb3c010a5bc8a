import { type RunningServer, startServer } from "../start-server.ts";

export interface Editors {
  server: RunningServer;
  /** Asks over HTTP as one of them, or as the public; answers with the whole body. */
  ask: (
    who: "writer" | "reviewer" | "admin" | null,
    document: string,
    variables?: object,
  ) => Promise<{ data: any; errors?: { message: string }[] }>;
  /** Uploads a file as the writer; answers with the whole body of the answer, which has the new id. */
  upload: (
    path: "case-studies" | "attachments" | "notices",
    name: string,
    bytes: Uint8Array | string,
    fields?: Record<string, string>,
  ) => Promise<{ id: string }>;
}

export const PASSWORD = "三审三校-2026-e2e";

/** A running server with somebody who writes and somebody who reviews; both sign in with PASSWORD. `dataDirectory` is kept, and may have them already. */
export async function startEditors(dataDirectory?: string): Promise<Editors> {
  const server = await startServer({ dataDirectory, environment: { ADMIN_PASSWORD: PASSWORD } });
  const tokens: Record<string, string> = {};
  const ask: Editors["ask"] = async (who, query, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(who ? { authorization: `Bearer ${tokens[who]}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<Editors["ask"]>>;
  };
  const signIn = async (username: string) => {
    const { data, errors } = await ask(null, `mutation($input: SignInInput!) { signIn(input: $input) { token } }`, {
      input: { username, password: PASSWORD },
    });
    if (!data?.signIn) throw new Error(JSON.stringify(errors));
    tokens[username] = data.signIn.token;
  };
  await signIn("admin");
  for (const [username, role] of [
    ["writer", "EDITOR"],
    ["reviewer", "REVIEWER"],
  ] as const) {
    // Where they are there already this is refused, and they sign in all the same.
    await ask("admin", `mutation($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }`, {
      input: { username, name: username, password: PASSWORD, roles: [role] },
    });
    await signIn(username);
  }
  const upload: Editors["upload"] = async (path, name, bytes, fields = {}) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set("file", new Blob([bytes as BlobPart]), name);
    const response = await fetch(`${server.url}/uploads/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${tokens.writer}` },
      body,
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { id: string };
  };
  return { server, ask, upload };
}

export const CREATE = `mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { id revision } } }`;
export const step = (name: string) =>
  `mutation($input: TransitionInput!) { done: ${name}CaseStudy(input: $input) { caseStudy { state revision } } }`;

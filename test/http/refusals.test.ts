import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

const password = "三审三校-2026-refusals";
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ environment: { ADMIN_PASSWORD: password, METRICS_TOKEN: "metrics-token" } });
});
afterAll(() => server?.stop());

/** A request that no library would send, as written; answers with the beginning of the answer. */
function sendRaw(request: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => socket.write(request));
    socket.once("data", (answer) => {
      done(answer.toString());
      socket.destroy();
    });
    socket.once("error", failed);
  });
}

const post = (body: string, type = "application/json") =>
  fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": type }, body });

test("what one visitor asked for does not show on another's page", async () => {
  await fetch(`${server.url}/policies/${encodeURIComponent("本站已迁往别处")}`);
  const page = await (await fetch(`${server.url}/nothing-here`)).text();
  expect(page).not.toContain("本站已迁往别处");
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s on a page is 405 and says so in Chinese", async (method) => {
  const answer = await fetch(`${server.url}/policies`, { method });
  expect([answer.status, answer.headers.get("allow"), await answer.text()]).toEqual([405, "GET, HEAD", "这个地址只能读取。"]);
});

test("TRACE is 405", async () => {
  expect(await sendRaw("TRACE / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")).toContain(" 405 ");
});

test.each([
  ["a Chinese address that nobody encoded", "/search?q=开办企业", "400 Bad Request", "--data-urlencode"],
  ["a head of 100 KB", `/?${"a".repeat(100_000)}`, "431 ", "请求头太大"],
])("%s is refused in Chinese, with what to do", async (_what, address, status, words) => {
  const answer = await sendRaw(`GET ${address} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
  expect(answer).toContain(words);
});

test("an address that cannot be decoded is refused in Chinese", async () => {
  const answer = await fetch(`${server.url}/policies/%ff`);
  expect([answer.status, await answer.text()]).toEqual([400, "这个地址写得不完整，无法识别。请从首页 / 重新查找。"]);
});

test.each([
  ["broken JSON", () => post("{"), 400],
  ["a body of another type", () => post("a", "application/xml"), 415],
  ["a body of half a megabyte", () => post(JSON.stringify({ query: `{ a }${" ".repeat(500_000)}` })), 413],
])("%s is refused in the shape of a GraphQL error", async (_what, send, status) => {
  const answer = await send();
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect(answer.status).toBe(status);
  expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(errors[0]?.message).toMatch(/请/);
});

const get = (search: string, headers = {}) =>
  fetch(`${server.url}/graphql?${search}`, { headers: { accept: "application/json", ...headers } });
/** What a form sends: a value in a variable. */
const ask = (type: string, field: string, value: unknown) =>
  post(JSON.stringify({ query: `query($x: ${type}) { ${field} { __typename } }`, variables: { x: value } }));
const MUTATION = `query=${encodeURIComponent("mutation { signOut }")}`;
const ASKED = { "apollo-require-preflight": "1" };

test.each([
  ["a GET that any page could have a browser send", () => get("query={__typename}"), 400, "BAD_REQUEST", "application/json"],
  ["a mutation by GET", () => get(MUTATION, ASKED), 405, "BAD_REQUEST", "请改用 POST"],
  ["variables by GET that are no JSON", () => get("query={__typename}&variables=[", ASKED), 400, "BAD_REQUEST", "JSON 对象"],
  ["many requests in one", () => post('[{"query":"{__typename}"},{"query":"{__typename}"}]'), 400, "BAD_REQUEST", "请分几次发送"],
  ["an object without a query", () => post('{"question":"谁牵头"}'), 400, "BAD_REQUEST", "没有写 query"],
  ["an empty object", () => post("{}"), 400, "BAD_REQUEST", "不是 JSON 对象"],
  ["variables in words", () => post('{"query":"{__typename}","variables":"a"}'), 400, "BAD_REQUEST", "不是文字"],
  ["a query that breaks off", () => post('{"query":"{ policies { "}'), 400, "GRAPHQL_PARSE_FAILED", "写法有误"],
  ["a field that is not there", () => post('{"query":"{ boss }"}'), 400, "GRAPHQL_VALIDATION_FAILED", "/schema.graphql"],
  [
    "a text where a number belongs",
    () => ask("Int!", "indicators(level: $x)", "十"),
    400,
    "BAD_USER_INPUT",
    '填写的值不符合要求：“x”要写整数，收到的是 "十"。',
  ],
  [
    "nothing where a number belongs",
    () => ask("Int!", "policies(first: $x)", null),
    400,
    "BAD_USER_INPUT",
    "填写的值不符合要求：没有写“x”。",
  ],
  [
    "a word that is none of an enum's",
    () => ask("ListOrder!", "policies(orderBy: $x)", "OLD"),
    400,
    "BAD_USER_INPUT",
    '：“x”不在可以选的里面，收到的是 "OLD"。',
  ],
  [
    "a day that no month has",
    () => ask("Date", `responsibilityChain(subject: "a", asOf: $x)`, "2026-02-30"),
    400,
    "BAD_USER_INPUT",
    "要求：“2026-02-30”不是日期。请写成",
  ],
  [
    "two operations and no name",
    () => post('{"query":"query A { __typename } query B { __typename }"}'),
    400,
    "OPERATION_RESOLUTION_FAILURE",
    "operationName",
  ],
])("%s is refused in Chinese, with what to do", async (_what, send, status, code, words) => {
  const answer = await send();
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect({ status: answer.status, code: errors[0]?.extensions.code }).toEqual({ status, code });
  expect(errors[0]?.message).toContain(words);
});

test("the metrics are for whoever brings their token", async () => {
  const read = async (authorization: string) => (await fetch(`${server.url}/metrics`, { headers: { authorization } })).status;
  expect(await read("")).toBe(401);
  expect(await read("Bearer metrics-tokem")).toBe(401);
  expect(await read("Bearer metrics-token")).toBe(200);
});

test("a browser sent to /graphql with a query gets the page to run it on", async () => {
  const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent("{ policies { totalCount } }")}`, {
    headers: { accept: "text/html" },
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
});

test.each([
  ["/graphql", "application/json", '{"query":"mutation { signOut }"}'],
  ["/graphql", "text/plain", '{"query":"mutation { signOut }"}'],
  ["/graphql", "application/x-www-form-urlencoded", "query=mutation{signOut}"],
  ["/uploads/case-studies", "multipart/form-data; boundary=b", "--b--"],
  ["/uploads/attachments", "multipart/form-data; boundary=b", "--b--"],
  ["/uploads/notices", "multipart/form-data; boundary=b", "--b--"],
  ["/editor/sign-in", "application/x-www-form-urlencoded", "username=admin&password=x"],
  ["/editor/cases/new", "application/x-www-form-urlencoded", "title=x"],
  ["/report", "application/x-www-form-urlencoded", "message=x"],
])("what a page of another site sends to %s as %s is refused", async (path, type, body) => {
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await fetch(`${server.url}${path}`, { method: "POST", headers: { "content-type": type, origin }, body });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  }
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:alert(1)"])(
  "signing in leads to no other site: %j",
  async (back) => {
    const answer = await fetch(`${server.url}/editor/sign-in?back=${encodeURIComponent(back)}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: server.url },
      body: new URLSearchParams({ username: "admin", password }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  },
);

test.each(["constructor", "__proto__", "toString"])("a button that no page has is no fault of the server: %s", async (word) => {
  const signed = await fetch(`${server.url}/editor/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url },
    body: new URLSearchParams({ username: "admin", password }),
  });
  const headers = {
    origin: server.url,
    cookie: signed.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
  };
  const { data } = await (await post('{"query":"{ policies { nodes { id } } caseStudies { nodes { id } } }"}')).json();
  const form = new URLSearchParams({ act: word, revision: "1" });
  const policy = data.policies.nodes[0].id;
  const story = data.caseStudies.nodes[0].id;
  for (const [path, body] of [
    ["/editor/accounts", form],
    [`/editor/notices/held/${policy}`, form],
    [`/editor/cases/${story}`, form],
    [`/editor/cases/${story}?stored=${word}`, undefined],
    [`/editor/sign-in?error=${word}`, undefined],
    [`/editor/cases/${word}`, form],
    [`/editor/interpretations/${word}`, form],
    [`/editor/notices/${word}`, form],
    [`/editor/notices/held/${word}`, form],
    [`/editor/notices/withdrawn/${word}`, form],
    [`/editor/units/${word}`, form],
  ] as const) {
    const answer = await fetch(`${server.url}${path}`, { method: body ? "POST" : "GET", headers, body, redirect: "manual" });
    expect({ path, isFault: answer.status >= 500, text: await answer.text() }).toEqual({
      ...{ path, isFault: false },
      text: expect.not.stringContaining("[object"),
    });
  }
});

test("of a form from somebody who is not signed in ten megabytes of words are not read; what fits is given back as it was, with the names of its files", async () => {
  const send = (body: FormData) => fetch(`${server.url}/editor/cases/new`, { method: "POST", headers: { origin: server.url }, body });
  const form = new FormData();
  form.set("title", '"><script>alert(1)</script>');
  const small = await send(form);
  const page = await small.text();
  expect([small.status, page.includes("alert(1)"), page.includes('"><script>alert(1)')]).toEqual([401, true, false]);
  form.set("file", new Blob([new Uint8Array(5 * 1024 * 1024)]), "流程图.png");
  const withFile = await (await send(form)).text();
  expect([withFile.includes("“流程图.png”"), withFile.includes("alert(1)")]).toEqual([true, true]);
  for (let part = 0; part < 25; part++) form.append("practice", "长".repeat(130_000));
  const large = await send(form).catch(() => null);
  // A connection that ends before all is sent is an answer too.
  if (large) expect([large.status, await large.text()]).toEqual([401, expect.stringContaining("这里留不下")]);
});

test("twenty thousand brackets are too complex, and nothing overflows", async () => {
  const answer = await post(JSON.stringify({ query: `{ search(query: ${"[".repeat(20_000)}1${"]".repeat(20_000)}) { totalCount } }` }));
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect([answer.status, errors[0]?.extensions.code]).toEqual([400, "TOO_COMPLEX"]);
});

test("a port that is taken is told in a line", async () => {
  await expect(startServer({ environment: { PORT: new URL(server.url).port } })).rejects.toThrow(/端口 \d+ 已被占用/);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type FrontDoor, openFrontDoor, PASSWORD, SIGN_IN } from "./open-front-door.ts";

let graph: GraphStore;
let door: FrontDoor;
let cookie: string;
let token: string;
beforeAll(async () => {
  const [embedded] = graphEngines as [(typeof graphEngines)[number]];
  graph = await embedded.open();
  door = await openFrontDoor(graph, { publicUrl: "https://zelian.example" });
  await door.addAccount("lixiang", [Role.EDITOR]);
  ({ cookie, token } = await door.signIn("lixiang"));
});
afterAll(async () => {
  await door.close();
  await graph.close();
});

const ME = "{ me { username } }";

test.each([
  ["a page of this site", () => ({ cookie, "sec-fetch-site": "same-origin" }), true],
  ["a page of this site in a browser that says its origin only", () => ({ cookie, origin: door.url }), true],
  ["a page of this site behind a proxy that names another host", () => ({ cookie, origin: "https://zelian.example" }), true],
  ["a program with a token", () => ({ authorization: `Bearer ${token}` }), true],
  ["a page of another site", () => ({ cookie, "sec-fetch-site": "cross-site", origin: "https://evil.example" }), false],
  ["a page of a neighbouring site", () => ({ cookie, "sec-fetch-site": "same-site", origin: "https://a.zelian.example" }), false],
  ["a page of another site in an older browser", () => ({ cookie, origin: "https://evil.example" }), false],
  ["a page that hides where it comes from", () => ({ cookie, origin: "null" }), false],
  ["somebody with a cookie who does not say", () => ({ cookie }), false],
  ["a page whose name ends like ours", () => ({ cookie, origin: "https://not-zelian.example" }), false],
  ["a page of another site that would sign its reader in", () => ({ origin: "https://evil.example" }), false],
])("a write from %s is taken or refused", async (_who, headers, isTaken) => {
  const { status, code, data } = await door.ask(ME, {}, headers() as Record<string, string>);
  if (isTaken) expect(data.me.username).toBe("lixiang");
  else expect([status, code]).toEqual([403, "FORBIDDEN"]);
});

test("a form of another site cannot send GraphQL, by POST or by GET", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded", cookie, "sec-fetch-site": "cross-site" };
  expect((await fetch(`${door.url}/graphql`, { method: "POST", headers: form, body: "query=mutation{signOut}" })).status).toBe(403);
  const link = `${door.url}/graphql?query=${encodeURIComponent("mutation { signOut }")}`;
  expect((await fetch(link, { headers: { cookie } })).status).toBe(400);
  expect((await fetch(link, { headers: { cookie, "apollo-require-preflight": "1" } })).status).toBe(405);
  expect((await door.ask(ME, {}, { cookie, origin: door.url })).data.me.username).toBe("lixiang");
});

test("signing in is refused to a page of another site, which gets no cookie", async () => {
  const { status, cookies } = await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD }, { origin: "https://evil.example" });
  expect([status, cookies]).toEqual([403, []]);
});

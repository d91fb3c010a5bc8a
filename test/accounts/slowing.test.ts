import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type FrontDoor, openFrontDoor, PASSWORD, SIGN_IN } from "./open-front-door.ts";

/** From different addresses, so that only the account is counted: the proxy that says so is believed. */
let address = 0;
const elsewhere = () => ({ "x-forwarded-for": `198.51.100.${++address % 250}` });
const from = (forwarded: string) => ({ "x-forwarded-for": forwarded });

describe.each(graphEngines)("signing in is slowed down on $name", ({ open }) => {
  let graph: GraphStore;
  let door: FrontDoor;
  let otherProcess: FrontDoor;
  beforeAll(async () => {
    graph = await open();
    [door, otherProcess] = [await openFrontDoor(graph), await openFrontDoor(graph)];
    await door.addAccount("lixiang", [Role.EDITOR]);
    await door.addAccount("admin", [Role.ADMIN]);
  });
  afterAll(async () => {
    await door.close();
    await otherProcess.close();
    await graph.close();
  });
  beforeEach(() => graph.write((transaction) => transaction.run("MATCH (c:SignInCounter) DELETE c")));

  const guess = (headers: Record<string, string>, username = "lixiang", at = door) =>
    at.ask(SIGN_IN, { username, password: "错错错错错错错错" }, headers);

  test("for an account after five wrong passwords, wherever they come from, with the right one too and at every process", async () => {
    for (let time = 0; time < 5; time++) expect((await guess(elsewhere())).code).toBe("UNAUTHENTICATED");
    const sixth = await guess(elsewhere());
    expect(sixth).toMatchObject({ code: "RATE_LIMITED", message: expect.stringMatching(/^登录尝试太多，请 \d 秒后再试。/) });
    expect(sixth.extensions.retryAfter).toBeLessThanOrEqual(5);
    for (const process of [door, otherProcess]) {
      expect((await process.ask(SIGN_IN, { username: "LIXIANG", password: PASSWORD }, elsewhere())).code).toBe("RATE_LIMITED");
    }
    expect((await door.ask(SIGN_IN, { username: "admin", password: PASSWORD }, elsewhere())).code).toBeNull();
  });

  test("longer with each one more, up to a quarter of an hour", async () => {
    const waits: number[] = [];
    for (const count of [5, 6, 7, 8, 12, 30]) {
      const held = { id: "account:lixiang", count: count - 1, forgottenAt: Date.now() + 60_000 };
      const HOLD = "MERGE (c:SignInCounter {id: $held.id}) SET c.count = $held.count, c.waitUntil = 0, c.forgottenAt = $held.forgottenAt";
      await graph.write((transaction) => transaction.run(HOLD, { held }));
      await guess(elsewhere());
      waits.push((await guess(elsewhere())).extensions.retryAfter);
    }
    expect(waits).toEqual([5, 10, 20, 40, 640, 900]);
  });

  test("for many at once as for many in a row: of forty, five are tried", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => guess(elsewhere(), "lixiang", index % 2 ? door : otherProcess)),
    );
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(5);
    expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(35);
  });

  test("a document of many passwords tries one: the first that is wrong ends it", async () => {
    const passwords = [...Array.from({ length: 19 }, (_, index) => `错错错错错错错${index}`), PASSWORD];
    const tries = passwords.map((each, index) => `g${index}: signIn(input: { username: "lixiang", password: "${each}" }) { token }`);
    const { data, code, cookies } = await door.ask(`mutation { ${tries.join(" ")} }`, {}, elsewhere());
    expect([data, code, cookies]).toEqual([null, "UNAUTHENTICATED", []]);
    expect(await graph.read("MATCH (c:SignInCounter {id: 'account:lixiang'}) RETURN c.count AS count")).toEqual([{ count: 1 }]);
  });

  test("for an address after thirty names, and for nobody else", async () => {
    const statuses: unknown[] = [];
    for (let time = 0; time < 31; time++) statuses.push((await guess(from("203.0.113.7"), `name${time}`)).code);
    expect(statuses.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(30);
    expect(statuses.at(-1)).toBe("RATE_LIMITED");
    expect((await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD }, from("203.0.113.8"))).code).toBeNull();
  });

  test("one subscriber's IPv6 addresses count as one", async () => {
    for (let time = 0; time < 30; time++) await guess(from(`2001:db8:1:2::${time}`), `v6name${time}`);
    expect((await guess(from("2001:db8:1:2:ffff::1"), "v6last")).code).toBe("RATE_LIMITED");
    expect((await guess(from("2001:db8:1:3::1"), "v6other")).code).toBe("UNAUTHENTICATED");
  });

  test("not at all for who knows the password, however often", async () => {
    for (let time = 0; time < 35; time++) {
      expect((await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD }, from("203.0.113.9"))).code).toBeNull();
    }
  });

  test("until an administrator resets the password", async () => {
    for (let time = 0; time < 6; time++) await guess(elsewhere());
    const admin = await door.signIn("admin", PASSWORD, elsewhere());
    const { data } = await admin.ask("{ accounts { nodes { id username } } }");
    const { id } = data.accounts.nodes.find(({ username }: { username: string }) => username === "lixiang");
    const RESET = "mutation ($id: ID!) { resetPassword(input: { account: $id }) { password } }";
    const { password } = (await admin.ask(RESET, { id })).data.resetPassword;
    expect((await door.ask(SIGN_IN, { username: "lixiang", password }, elsewhere())).code).toBeNull();
  });

  test("what is an hour old is forgotten, and takes no room", async () => {
    const past = Date.now() - 1;
    await graph.write((transaction) =>
      transaction.run("CREATE (:SignInCounter {id: 'account:old', count: 9, forgottenAt: $past})", { past }),
    );
    await guess(elsewhere());
    expect(await graph.read("MATCH (c:SignInCounter {id: 'account:old'}) RETURN c.id AS id")).toEqual([]);
  });
});

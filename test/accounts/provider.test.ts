import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import { runAuditCommand } from "../../server/editorial/audit-command.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type FrontDoor, openFrontDoor, SIGN_IN } from "./open-front-door.ts";
import { CLIENT, type RunningProvider, startProvider } from "./start-provider.ts";

const PUBLIC_URL = "https://zelian.example";
const ME = "{ me { id username name roles } }";

describe.each(graphEngines)("signing in at a provider of OpenID Connect, on $name", ({ open }) => {
  let graph: GraphStore;
  let provider: RunningProvider;
  let door: FrontDoor;
  beforeAll(async () => {
    [graph, provider] = await Promise.all([open(), startProvider(PUBLIC_URL)]);
    const roles = { editors: Role.EDITOR, chiefs: Role.REVIEWER, keepers: Role.ADMIN };
    const client = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
    const settings = { ...client, scopes: ["openid", "profile", "email", "groups"], roleClaim: "groups", roles };
    door = await openFrontDoor(graph, { publicUrl: PUBLIC_URL, provider: settings });
  });
  afterAll(async () => {
    await door.close();
    await provider.close();
    await graph.close();
  });

  const visit = (address: string, cookie = "") => fetch(address.replace(PUBLIC_URL, door.url), { redirect: "manual", headers: { cookie } });
  const cookiesOf = (answer: Response) => answer.headers.getSetCookie().filter((line) => !/Max-Age=0/.test(line));
  const asSent = (lines: string[]) => lines.map((line) => line.split(";")[0]).join("; ");

  /** The whole way of a browser: to the provider, through it, and back. */
  async function goThere(sub: string) {
    const leaving = await visit(`${PUBLIC_URL}/editor/sign-in/oidc`);
    const back = await provider.signInAs(sub, leaving.headers.get("location") as string);
    const arriving = await visit(back, asSent(cookiesOf(leaving)));
    const cookies = cookiesOf(arriving).filter((line) => line.includes("session_token"));
    const me = (await door.ask(ME, {}, { cookie: asSent(cookies), origin: PUBLIC_URL })).data?.me ?? null;
    return { back, state: asSent(cookiesOf(leaving)), status: arriving.status, location: arriving.headers.get("location"), cookies, me };
  }

  test("opens a session with the roles that its groups give, and a Secure cookie", async () => {
    provider.people.set("1001", {
      sub: "1001",
      name: "李翔",
      preferred_username: "LiXiang",
      email: "li@example.cn",
      groups: ["editors", "chess", "chiefs"],
    });
    const { status, location, cookies, me } = await goThere("1001");
    expect([status, location]).toEqual([303, "/editor"]);
    expect(me).toMatchObject({ username: "lixiang", name: "李翔", roles: ["EDITOR", "REVIEWER"] });
    expect(cookies).toEqual([expect.stringMatching(/^__Secure-zelian\.session_token=.*HttpOnly; Secure; SameSite=Lax$/)]);
  });

  test("finds the same account again, with the name and roles that hold now", async () => {
    const before = (await goThere("1001")).me;
    provider.people.set("1001", {
      sub: "1001",
      name: "李翔（新）",
      preferred_username: "LiXiang",
      email: "other@example.cn",
      groups: ["keepers"],
    });
    expect((await goThere("1001")).me).toEqual({ ...before, name: "李翔（新）", roles: ["ADMIN"] });
    const CHANGED = "MATCH (e:AuditEntry {action: 'account.updateFromProvider'}) RETURN e.subjectId AS id";
    expect(await graph.read(CHANGED)).toEqual([{ id: before.id }]);
  });

  test("lets nobody in whose groups give no role, and makes no account", async () => {
    provider.people.set("1002", { sub: "1002", name: "路人", preferred_username: "luren", groups: "visitors" });
    const { location, cookies, me } = await goThere("1002");
    expect([location, cookies, me]).toEqual([expect.stringContaining("/editor/sign-in?error=NO_ROLE"), [], null]);
    expect(await graph.read("MATCH (a:Account {username: 'luren'}) RETURN a.id AS id")).toEqual([]);
  });

  test("gives nobody the account of another by a name or a mail address that is the same", async () => {
    const id = await door.addAccount("wangwu", [Role.ADMIN]);
    provider.people.set("1003", { sub: "1003", name: "王五", preferred_username: "wangwu", email: "li@example.cn", groups: ["editors"] });
    const { location, cookies } = await goThere("1003");
    expect(cookies).toEqual([]);
    expect(location).toMatch(/\/editor\/sign-in\?error=/);
    expect(await graph.read("MATCH (a:Account {username: 'wangwu'}) RETURN a.id AS id")).toEqual([{ id }]);
  });

  test("takes what it says of people as words, and no more of it than a line", async () => {
    const name = `<img src=x onerror=alert(1)>\u0000\u202e\n${"名".repeat(5_000)}`;
    provider.people.set("1005", { sub: "1005", name, preferred_username: "<script>alert(2)</script>", groups: "editors" });
    const { me } = await goThere("1005");
    expect(me.name).toMatch(/^<img src=x onerror=alert\(1\)> 名+$/);
    expect(me.name.length).toBeLessThanOrEqual(100);
    expect(me.username).toBe("1005");
  });

  test("lets a disabled account in no more", async () => {
    provider.people.set("1004", { sub: "1004", name: "赵六", preferred_username: "zhaoliu", groups: "editors" });
    const { me } = await goThere("1004");
    await graph.write((transaction) =>
      transaction.run("MATCH (a:Account {id: $id}) SET a.disabledAt = $now", { id: me.id, now: new Date().toISOString() }),
    );
    expect(await goThere("1004")).toMatchObject({ location: expect.stringContaining("error=ACCOUNT_DISABLED"), cookies: [], me: null });
  });

  test("an account from there has no password here", async () => {
    expect((await door.ask(SIGN_IN, { username: "lixiang", password: "" })).code).toBe("UNAUTHENTICATED");
    expect((await door.ask(SIGN_IN, { username: "lixiang", password: "known-to-both" })).code).toBe("UNAUTHENTICATED");
  });

  test("a way back that was gone before, or begun by somebody else, leads nowhere", async () => {
    const { back, state } = await goThere("1001");
    const opened = async (cookie: string) =>
      (await visit(back, cookie)).headers.getSetCookie().filter((line) => /session_token=[^;]/.test(line));
    expect(await opened(state)).toEqual([]);
    const leaving = await visit(`${PUBLIC_URL}/editor/sign-in/oidc`);
    const fresh = await provider.signInAs("1001", leaving.headers.get("location") as string);
    expect((await visit(fresh, "")).headers.getSetCookie().filter((line) => /session_token=[^;]/.test(line))).toEqual([]);
  });

  test("keeps nothing that the provider handed over but who somebody is, and every step on record", async () => {
    const [kept] = await graph.read<{ keys: string[] }>(
      "MATCH (c:Credential {providerId: 'oidc', accountId: '1001'}) RETURN keys(c) AS keys",
    );
    expect(kept?.keys.filter((key) => /token|password/i.test(key))).toEqual([]);
    expect(await runAuditCommand(graph, ["verify"], () => {})).toBe(0);
  });

  test("a provider that is away is told, and passwords go on", async () => {
    const settings = { issuer: "http://127.0.0.1:9", clientId: "a", clientSecret: "b", scopes: ["openid"], roleClaim: "groups", roles: {} };
    const lonely = await openFrontDoor(graph, { publicUrl: PUBLIC_URL, provider: settings });
    const answer = await fetch(`${lonely.url}/editor/sign-in/oidc`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/editor/sign-in?error=PROVIDER_AWAY"]);
    await lonely.close();
  });
});

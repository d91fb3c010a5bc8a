import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import { runAuditCommand } from "../../server/editorial/audit-command.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type FrontDoor, openFrontDoor, PASSWORD, SIGN_IN } from "./open-front-door.ts";

const ME = "{ me { username roles sessions { id current address userAgent } } }";

describe.each(graphEngines)("signing in on $name", ({ open }) => {
  let graph: GraphStore;
  let door: FrontDoor;
  beforeAll(async () => {
    graph = await open();
    door = await openFrontDoor(graph);
    await door.addAccount("lixiang", [Role.EDITOR]);
  });
  afterAll(async () => {
    await door.close();
    await graph.close();
  });

  test("nobody is nobody", async () => {
    expect((await door.ask(ME)).data).toEqual({ me: null });
  });

  test("by password gives a token that holds, for twelve hours, and a cookie that scripts cannot read", async () => {
    const before = Date.now();
    const { data, cookies } = await door.ask(SIGN_IN, { username: " LiXiang ", password: PASSWORD }, { "user-agent": "test" });
    expect(data.signIn.account).toMatchObject({ username: "lixiang", roles: ["EDITOR"] });
    expect(Date.parse(data.signIn.expiresAt) - before).toBeGreaterThan(11.9 * 3_600_000);
    expect(cookies).toEqual([expect.stringMatching(/^zelian\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const me = await door.ask(ME, {}, { authorization: `Bearer ${data.signIn.token}` });
    expect(me.data.me).toMatchObject({ username: "lixiang", sessions: [{ current: true, userAgent: "test", address: "127.0.0.1" }] });
  });

  test("hands out a Secure cookie behind TLS", async () => {
    const { cookies } = await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD }, { "x-forwarded-proto": "https" });
    expect(cookies[0]).toMatch(/; Secure$/);
    const behindTls = await openFrontDoor(graph, { publicUrl: "https://zelian.example" });
    expect((await behindTls.ask(SIGN_IN, { username: "lixiang", password: PASSWORD })).cookies[0]).toMatch(/^__Secure-zelian.*; Secure;/);
    await behindTls.close();
  });

  test("says the same of a wrong password and of a name that nobody has", async () => {
    const [wrong, unknown] = [
      await door.ask(SIGN_IN, { username: "lixiang", password: "错的密码错的密码" }),
      await door.ask(SIGN_IN, { username: "meiyouren", password: PASSWORD }),
    ];
    expect(wrong).toMatchObject({ code: "UNAUTHENTICATED", data: null, message: expect.stringContaining("用户名或密码不对") });
    expect(unknown).toEqual(wrong);
  });

  test.each(["", "x", "a".repeat(60), "a b", "<script>", "' OR 1=1 //", "admin\u0000"])(
    "%j is no name, and no error of the program",
    async (username) => {
      expect(await door.ask(SIGN_IN, { username, password: PASSWORD })).toMatchObject({ code: "UNAUTHENTICATED" });
      expect(door.log).toEqual([]);
    },
  );

  test("a token that was changed, cut or made up opens nothing", async () => {
    const { token } = await door.signIn("lixiang");
    for (const forged of [
      token.replace(/^./, (first) => (first === "x" ? "y" : "x")),
      token.split(".")[0],
      `${token.split(".")[0]}.${"A".repeat(43)}=`,
      "x.y",
      "",
      "%",
    ]) {
      expect((await door.ask(ME, {}, { authorization: `Bearer ${forged}` })).data).toEqual({ me: null });
    }
  });

  test("a session that somebody planted in a browser is not the one that its owner signs in to", async () => {
    const planted = await door.signIn("lixiang");
    const headers = { cookie: planted.cookie, origin: door.url };
    const { data, cookies } = await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD }, headers);
    expect(data.signIn.token).not.toBe(planted.token);
    expect(cookies.join()).not.toContain(planted.token.split(".")[0]);
  });

  test("signing out ends the session and takes the cookie back", async () => {
    const visitor = await door.signIn("lixiang");
    const headers = { cookie: visitor.cookie, origin: door.url };
    expect((await door.ask(ME, {}, headers)).data.me.username).toBe("lixiang");
    const { data, cookies } = await door.ask("mutation { signOut }", {}, headers);
    expect(data).toEqual({ signOut: true });
    expect(cookies.join()).toMatch(/zelian\.session_token=; Max-Age=0/);
    expect((await door.ask(ME, {}, headers)).data).toEqual({ me: null });
    expect((await visitor.ask(ME)).data).toEqual({ me: null });
    expect((await door.ask("mutation { signOut }")).data).toEqual({ signOut: false });
  });

  test("one's sessions are listed, and one that is revoked opens nothing more", async () => {
    const [here, there] = [await door.signIn("lixiang"), await door.signIn("lixiang", PASSWORD, { "user-agent": "elsewhere" })];
    const { data } = await here.ask(ME);
    const elsewhere = data.me.sessions.find(({ userAgent }: { userAgent: string }) => userAgent === "elsewhere");
    expect((await here.ask("mutation ($id: ID!) { revokeSession(id: $id) }", { id: elsewhere.id })).data).toEqual({ revokeSession: true });
    expect((await there.ask(ME)).data).toEqual({ me: null });
    expect((await here.ask(ME)).data.me.username).toBe("lixiang");
  });

  test("somebody else's session is as good as not there", async () => {
    await door.addAccount("wangwu", [Role.REVIEWER]);
    const [lixiang, wangwu] = [await door.signIn("lixiang"), await door.signIn("wangwu")];
    const session = (await lixiang.ask(ME)).data.me.sessions[0].id;
    expect(await wangwu.ask("mutation ($id: ID!) { revokeSession(id: $id) }", { id: session })).toMatchObject({ code: "NOT_FOUND" });
    expect((await lixiang.ask(ME)).data.me.username).toBe("lixiang");
  });

  test("nothing secret stands where it could be read: passwords as argon2id, tokens as hashes, no token in the log", async () => {
    const [stored] = await graph.read<{ hash: string }>("MATCH (c:Credential) RETURN c.password AS hash LIMIT 1");
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const entries = await graph.read<{ action: string; details: string }>(
      "MATCH (e:AuditEntry) RETURN e.action AS action, e.details AS details",
    );
    const { token } = await door.signIn("lixiang");
    const [said] = token.split(".") as [string];
    expect(JSON.stringify(entries)).not.toContain(said);
    // Whoever reads the whole graph, the secret that signs among it, finds no token to sign.
    const all = JSON.stringify(await graph.read("MATCH (n) RETURN n {.*} AS node"));
    expect(all).not.toContain(said);
    const [{ kept } = { kept: "" }] = await graph.read<{ kept: string }>(
      "MATCH (s:Session) RETURN s.token AS kept ORDER BY s.createdAt DESC LIMIT 1",
    );
    const [{ secret } = { secret: "" }] = await graph.read<{ secret: string }>("MATCH (s:Secret {id: 'signing'}) RETURN s.value AS secret");
    const forged = `${kept}.${createHmac("sha256", secret).update(kept).digest("base64")}`;
    const genuine = `${said}.${createHmac("sha256", secret).update(said).digest("base64")}`;
    const nameFor = async (bearer: string) => (await door.ask(ME, {}, { authorization: `Bearer ${bearer}` })).data.me?.username ?? null;
    expect([await nameFor(genuine), await nameFor(forged)]).toEqual(["lixiang", null]);
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(["account.create", "account.signIn", "account.signInRefused", "account.signOut", "account.revokeSession"]),
    );
    expect(await runAuditCommand(graph, ["verify"], () => {})).toBe(0);
  });
});

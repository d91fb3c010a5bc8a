import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { smallRecord } from "../graph/small-record.ts";
import { type FrontDoor, openFrontDoor, PASSWORD, SIGN_IN, type Visitor } from "./open-front-door.ts";

const CREATE =
  "mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id username name roles unit { name } } password } }";
const UPDATE = "mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { roles disabledAt } } }";
const CHANGE = "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { account { id } } }";
const ME = "{ me { username roles } }";

describe.each(graphEngines)("an administrator on $name", ({ open }) => {
  let graph: GraphStore;
  let door: FrontDoor;
  let admin: Visitor;
  let adminId: string;
  beforeAll(async () => {
    graph = await open();
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    door = await openFrontDoor(graph);
    adminId = await door.addAccount("admin", [Role.ADMIN]);
    admin = await door.signIn("admin");
  });
  afterAll(async () => {
    await door.close();
    await graph.close();
  });

  const entries = (action: string) =>
    graph.read<{ actor: string; subjectId: string; details: string }>(
      "MATCH (e:AuditEntry {action: $action}) RETURN e.actor AS actor, e.subjectId AS subjectId, e.details AS details ORDER BY e.seq",
      { action },
    );

  test("makes an account for an editor of a unit, whose password is told once", async () => {
    const unit = "demo.u-市场监管局";
    const input = { username: "ZhangSan", name: "张三", roles: ["EDITOR", "EDITOR"], unit };
    const { account, password } = (await admin.ask(CREATE, { input })).data.createAccount;
    expect(account).toMatchObject({ username: "zhangsan", name: "张三", roles: ["EDITOR"], unit: { name: "市场监管局" } });
    expect((await (await door.signIn("zhangsan", password)).ask(ME)).data.me).toEqual({ username: "zhangsan", roles: ["EDITOR"] });
    const made = (await entries("account.create")).at(-1);
    expect(made).toMatchObject({ actor: "admin", subjectId: account.id });
    expect(made?.details).not.toContain(password);
  });

  test.each([
    ["a name that is taken, in other letters", { username: "ZHANGSAN" }, "CONFLICT", "已有人用"],
    ["a name with a blank", { username: "zhang san" }, "BAD_USER_INPUT", "不能作用户名"],
    ["no name to show", { name: " " }, "BAD_USER_INPUT", "姓名要写"],
    ["a short password", { password: "1234567" }, "BAD_USER_INPUT", "8 到 128 个字"],
    ["the name as password", { username: "wangxiaoming", password: "WangXiaoMing" }, "BAD_USER_INPUT", "不能与用户名相同"],
    ["no role", { roles: [] }, "BAD_USER_INPUT", "至少给一种角色"],
    ["a unit that is not there", { unit: "nowhere" }, "BAD_USER_INPUT", "没有编号为“nowhere”的单位"],
  ])("is told what is wrong with %s, and nothing is made", async (_what, wrong, code, message) => {
    const before = (await admin.ask("{ accounts { totalCount } }")).data.accounts.totalCount;
    const input = { username: "lisi", name: "李四", password: PASSWORD, roles: ["EDITOR"], ...wrong };
    expect(await admin.ask(CREATE, { input })).toMatchObject({ code, message: expect.stringContaining(message) });
    expect((await admin.ask("{ accounts { totalCount } }")).data.accounts.totalCount).toBe(before);
  });

  test("of twenty who make one name at once, one does", async () => {
    const input = { username: "once", name: "一次", password: PASSWORD, roles: ["EDITOR"] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin.ask(CREATE, { input })));
    expect(answers.map(({ code }) => code).sort()).toEqual([...Array(19).fill("CONFLICT"), null].sort());
    expect(await graph.read("MATCH (a:Account {username: 'once'}) RETURN count(a) AS count")).toEqual([{ count: 1 }]);
    expect((await entries("account.create")).filter(({ details }) => details.includes('"once"'))).toHaveLength(1);
  });

  test("disables an account, which is out at once and stays out, and lets it in again", async () => {
    const id = await door.addAccount("wangwu", [Role.REVIEWER]);
    const wangwu = await door.signIn("wangwu");
    const { disabledAt } = (await admin.ask(UPDATE, { input: { id, disabled: true } })).data.updateAccount.account;
    expect(Date.now() - Date.parse(disabledAt)).toBeLessThan(60_000);
    expect((await wangwu.ask(ME)).data).toEqual({ me: null });
    const refused = await door.ask(SIGN_IN, { username: "wangwu", password: PASSWORD });
    expect(refused).toMatchObject({ code: "FORBIDDEN", message: expect.stringContaining("已停用"), cookies: [] });
    await admin.ask(UPDATE, { input: { id, disabled: false } });
    expect((await (await door.signIn("wangwu")).ask(ME)).data.me.username).toBe("wangwu");
    expect([(await entries("account.disable")).length, (await entries("account.enable")).length]).toEqual([1, 1]);
  });

  test("changes roles, in force with the next question", async () => {
    const id = await door.addAccount("zhaoliu", [Role.EDITOR]);
    const zhaoliu = await door.signIn("zhaoliu");
    await admin.ask(UPDATE, { input: { id, roles: ["REVIEWER"] } });
    expect((await zhaoliu.ask(ME)).data.me.roles).toEqual(["REVIEWER"]);
    const [{ details } = { details: "{}" }] = await entries("account.update");
    expect(JSON.parse(details)).toMatchObject({ before: { roles: ["EDITOR"] }, after: { roles: ["REVIEWER"] } });
  });

  test.each([
    ["disabled", { disabled: true }],
    ["anything less", { roles: ["EDITOR"] }],
  ])("who is the last one cannot be made %s", async (_what, change) => {
    expect(await admin.ask(UPDATE, { input: { id: adminId, ...change } })).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("最后一位管理员"),
    });
    expect((await admin.ask(ME)).data.me.roles).toEqual(["ADMIN"]);
  });

  test("two administrators who disable each other at once leave one", async () => {
    const other = await door.addAccount("admin2", [Role.ADMIN]);
    const admin2 = await door.signIn("admin2");
    const answers = await Promise.all([
      admin.ask(UPDATE, { input: { id: other, disabled: true } }),
      admin2.ask(UPDATE, { input: { id: adminId, disabled: true } }),
    ]);
    const [left] = await graph.read<{ count: number }>(
      "MATCH (a:Account) WHERE 'ADMIN' IN a.roles AND a.disabledAt IS NULL RETURN count(a) AS count",
    );
    expect(left?.count).toBe(1);
    expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
    if (answers[1]?.code === null) {
      await admin2.ask(UPDATE, { input: { id: adminId, disabled: false } });
      admin = await door.signIn("admin");
    }
  });

  test("resets a password: the old one and every session end", async () => {
    const id = await door.addAccount("sunqi", [Role.EDITOR]);
    const sunqi = await door.signIn("sunqi");
    const RESET = "mutation ($id: ID!, $password: String) { resetPassword(input: { account: $id, password: $password }) { password } }";
    expect((await admin.ask(RESET, { id, password: "新的密码新的密码" })).data).toEqual({ resetPassword: { password: null } });
    expect((await sunqi.ask(ME)).data).toEqual({ me: null });
    expect((await door.ask(SIGN_IN, { username: "sunqi", password: PASSWORD })).code).toBe("UNAUTHENTICATED");
    expect((await (await door.signIn("sunqi", "新的密码新的密码")).ask(ME)).data.me.username).toBe("sunqi");
  });

  test("ends somebody's session", async () => {
    await door.addAccount("zhouba", [Role.EDITOR]);
    const zhouba = await door.signIn("zhouba");
    const { data } = await admin.ask("{ accounts(first: 100) { nodes { username sessions { id } } } }");
    const [session] = data.accounts.nodes.find(({ username }: { username: string }) => username === "zhouba").sessions;
    expect((await admin.ask("mutation ($id: ID!) { revokeSession(id: $id) }", { id: session.id })).data).toEqual({ revokeSession: true });
    expect((await zhouba.ask(ME)).data).toEqual({ me: null });
  });

  test("reads all accounts page by page", async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await admin.ask(
        "query ($after: String) { accounts(first: 3, after: $after) { nodes { username } pageInfo { hasNextPage endCursor } } }",
        { after },
      );
      seen.push(...data.accounts.nodes.map(({ username }: { username: string }) => username));
      after = data.accounts.pageInfo.endCursor;
      if (!data.accounts.pageInfo.hasNextPage) break;
    }
    const [count] = await graph.read<{ count: number }>("MATCH (a:Account) RETURN count(a) AS count");
    expect(seen).toHaveLength(count?.count as number);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe.each(graphEngines)("one's own password on $name", ({ open }) => {
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

  test("is changed by who knows it, and ends every other session", async () => {
    const [here, there] = [await door.signIn("lixiang"), await door.signIn("lixiang")];
    expect((await here.ask(CHANGE, { input: { currentPassword: PASSWORD, newPassword: "另一个密码也很长" } })).code).toBeNull();
    expect((await here.ask(ME)).data.me.username).toBe("lixiang");
    expect((await there.ask(ME)).data).toEqual({ me: null });
    expect((await door.ask(SIGN_IN, { username: "lixiang", password: PASSWORD })).code).toBe("UNAUTHENTICATED");
    await here.ask(CHANGE, { input: { currentPassword: "另一个密码也很长", newPassword: PASSWORD } });
  });

  test("is not guessed by who found an open session", async () => {
    const visitor = await door.signIn("lixiang");
    const codes: unknown[] = [];
    for (let time = 0; time < 7; time++)
      codes.push((await visitor.ask(CHANGE, { input: { currentPassword: `guess-${time}`, newPassword: PASSWORD } })).code);
    expect(codes).toEqual([...Array(5).fill("BAD_USER_INPUT"), "RATE_LIMITED", "RATE_LIMITED"]);
  });
});

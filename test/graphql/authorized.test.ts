import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "graphql";
import { Authorized, buildSchemaSync, Query, Resolver } from "type-graphql";
import { expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { Viewer } from "../../server/domain/viewer.ts";
import { NO_VISIT } from "../../server/domain/visit.ts";
import { checkRole } from "../../server/graphql/check-role.ts";
import { Context } from "../../server/graphql/context.ts";
import { createExecution } from "../../server/graphql/execute-compiled.ts";
import { Patience } from "../../server/graphql/patience.ts";

@Resolver()
class Desk {
  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Query(() => String)
  waiting() {
    return "三篇";
  }

  @Authorized()
  @Query(() => String)
  mine() {
    return "一篇";
  }
}

const execute = createExecution(buildSchemaSync({ resolvers: [Desk], authChecker: checkRole }));
const parts = {
  graph: {} as never,
  trips: {} as never,
  search: {} as never,
  searchCounts: {} as never,
  accounts: {} as never,
  desk: {} as never,
  visit: NO_VISIT,
  on: "2026-01-01",
};
const editor: Viewer = { accountId: "a", username: "lixiang", name: "李翔", roles: [Role.EDITOR], unitId: null };
const reviewer: Viewer = { ...editor, roles: [Role.REVIEWER] };

/** Often enough that the document is compiled on the way: what graphql-js says first and the compiled code last. */
async function answersTo(query: string, viewer: Viewer | null) {
  const document = parse(query);
  const answers: string[] = [];
  for (let time = 0; time < 5; time++) {
    const { data, errors } = await execute({ document, context: new Context({ ...parts, viewer, patience: new Patience() }) });
    answers.push(errors?.[0] ? `${(errors[0].originalError as { code?: string }).code}: ${errors[0].message}` : JSON.stringify(data));
  }
  return [...new Set(answers)];
}

test.each([
  ["nobody", "{ waiting }", null, "UNAUTHENTICATED: 请先登录再操作。登录页在 /editor/sign-in；程序调用请带上 Authorization: Bearer 令牌。"],
  ["an editor", "{ waiting }", editor, "FORBIDDEN: 这项操作需要审核或管理员权限，账户“lixiang”没有。请联系管理员。"],
  ["a reviewer", "{ waiting }", reviewer, '{"waiting":"三篇"}'],
  ["nobody", "{ mine }", null, "UNAUTHENTICATED: 请先登录再操作。登录页在 /editor/sign-in；程序调用请带上 Authorization: Bearer 令牌。"],
  ["an editor", "{ mine }", editor, '{"mine":"一篇"}'],
])("%s asking %s, interpreted and compiled, gets one answer", async (_who, query, viewer, answer) => {
  expect(await answersTo(query, viewer)).toEqual([answer]);
});

test("@Authorized stands nowhere it would be passed by: on a field that is read off its row", () => {
  const root = resolve(import.meta.dirname, "../..");
  const filesOf = (folder: string) =>
    (readdirSync(resolve(root, folder), { recursive: true }) as string[]).filter((name) => name.endsWith(".ts"));
  const text = (folder: string, name: string) => readFileSync(resolve(root, folder, name), "utf8");
  expect(filesOf("schema").filter((name) => text("schema", name).includes("@Authorized"))).toEqual([]);
  const edges = filesOf("server/graphql/edges").map((name) => ({ name, code: text("server/graphql/edges", name) }));
  expect(edges.filter(({ code }) => code.includes("@Authorized") && code.includes("@FromGraph"))).toEqual([]);
});

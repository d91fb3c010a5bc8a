import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { taskForces } from "./world.ts";

let api: OpenApi;
beforeAll(async () => {
  const [embedded] = graphEngines;
  if (!embedded) throw new Error("no engine");
  api = await openApi(embedded, [taskForces().notice.record]);
});
afterAll(() => api?.close());

const nested = (open: string, depth: number, leaf: string) => `${open.repeat(depth)}${leaf}${"}".repeat(depth)}`;

test.each([
  ["a query too deep", `{ clause(id: "x") { ${nested("children { ", 15, "id")} } }`],
  [
    "the same hidden in fragments",
    `{ clause(id: "x") { ...A } } fragment A on Clause { ${nested("children { ", 8, "...B ")} } fragment B on Clause { ${nested("children { ", 8, "id")} }`,
  ],
  ["too many aliases", `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: jurisdictions { id }`).join(" ")} }`],
  ["too many aliases of __typename", `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(" ")} }`],
  ["too many directives", `{ jurisdictions { ${"id @include(if: true) ".repeat(11)} } }`],
  ["too many tokens", `{ jurisdictions { ${"id ".repeat(4_000)} } }`],
  ["a megabyte of query", `{ jurisdictions { ${"name ".repeat(200_000)} } }`],
  [
    "a product of lists",
    `{ indicators(first: 100) { nodes { leads { unit { leadsIndicators { leads { unit { supportsIndicators { id } } } } } } } } }`,
  ],
  [
    "the same hidden in fragments",
    `{ indicators(first: 100) { nodes { ...A } } } fragment A on Indicator { leads { unit { leadsIndicators { ...B } } } } fragment B on Indicator { leads { unit { leadsIndicators { id } } } }`,
  ],
  [
    "thirty questions at once",
    `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: ask(question: "谁牵头开办企业") { text }`).join(" ")} }`,
  ],
  [
    "thirty searches at once",
    `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: search(query: "开办企业") { totalCount }`).join(" ")} }`,
  ],
])("%s is refused as too complex, before anything is read", async (_what, document) => {
  api.trips();
  const error = await api.refused(document);
  expect(error).toMatchObject({ extensions: { code: "TOO_COMPLEX" }, status: 400 });
  expect(error.message).toMatch(/最多/);
  expect(api.trips()).toBe(0);
});

test("page sizes given by variables count as well", async () => {
  const document = `query ($many: Int) { policies(first: $many) { nodes { measures(first: $many) { nodes { leads { unit { id } } } } } } }`;
  expect((await api.refused(document, { many: 100 })).extensions).toEqual({ code: "TOO_COMPLEX" });
  expect((await api.ask(document, { many: 5 })).policies.nodes).toHaveLength(1);
});

test("and those that a document declares for variables which are not sent", async () => {
  const document = `query ($many: Int = 100) { policies(first: $many) { nodes { measures(first: $many) { nodes { leads { unit { id } } } } } } }`;
  expect((await api.refused(document)).extensions).toEqual({ code: "TOO_COMPLEX" });
  expect((await api.ask(document, { many: 5 })).policies.nodes).toHaveLength(1);
});

test("fragments that spread each other twice cost no time", async () => {
  const fragments = Array.from({ length: 60 }, (_, index) => `fragment F${index} on Jurisdiction { ...F${index + 1} ...F${index + 1} }`);
  const error = await api.refused(`{ jurisdictions { ...F0 } } ${fragments.join(" ")} fragment F60 on Jurisdiction { id }`);
  expect(["TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED"]).toContain(error.extensions?.code);
});

test("introspection, as GraphiQL asks for it, passes", async () => {
  const { __schema } = await api.ask(
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true }),
  );
  expect(__schema.types.length).toBeGreaterThan(50);
});

test.each([
  ["an unknown word of an enum", `{ search(query: "x", kinds: [NOTHING]) { totalCount } }`, "BAD_USER_INPUT", "NOTHING"],
  ["a text where a number belongs", `{ indicators(level: "one") { totalCount } }`, "BAD_USER_INPUT", "Int"],
  ["an unknown field", `{ indicators { nodes { boss } } }`, "GRAPHQL_VALIDATION_FAILED", "boss"],
  ["no GraphQL at all", `我要查开办企业`, "GRAPHQL_PARSE_FAILED", "Syntax Error"],
  ["a subscription, of which there is none", "subscription { publish }", "BAD_USER_INPUT", "subscription"],
  ["an empty name", `{ indicators(name: "  ") { totalCount } }`, "BAD_USER_INPUT", "name 是空的"],
  ["a name of 201 characters", `{ indicators(name: "${"长".repeat(201)}") { totalCount } }`, "BAD_USER_INPUT", "最多 200 个字"],
  ["too many suggestions", `{ suggest(prefix: "kb", first: 21) { text } }`, "BAD_USER_INPUT", "1 到 20"],
])("%s is refused in words", async (_what, document, code, words) => {
  const error = await api.refused(document);
  expect(error.extensions?.code).toBe(code);
  expect(error.message).toContain(words);
  expect(JSON.stringify(error)).not.toContain("node_modules");
});

test("a variable that does not fit is refused as input, with HTTP 400", async () => {
  expect(await api.refused(`query ($first: Int) { policies(first: $first) { totalCount } }`, { first: "many" })).toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
    status: 400,
  });
});

test("what nobody foresaw is told by a number, and logged under it", async () => {
  // This API was given no index.
  const error = await api.refused(`{ search(query: "开办企业") { totalCount } }`);
  expect(error.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
  expect(error.message).toBe(`服务内部出错了，编号 ${error.extensions?.id}。请稍后再试；若仍如此，请把编号告诉管理员。`);
  expect(api.log.join("\n")).toContain(`[${error.extensions?.id}] TypeError`);
});

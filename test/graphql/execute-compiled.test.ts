import { afterAll, beforeAll, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { threeSteps } from "./world.ts";

const { notice, ids } = threeSteps();
let api: OpenApi;
beforeAll(async () => {
  const [embedded] = graphEngines;
  if (!embedded) throw new Error("no engine");
  api = await openApi(embedded, [notice.record]);
});
afterAll(() => api?.close());

/** More often than a document comes before it is compiled. */
const TIMES = [1, 2, 3, 4, 5];

test("a document that comes again gives the same data each time, whatever its variables", async () => {
  const document = `query Chain($id: ID!, $short: Boolean = false) {
    responsibilityChain(subject: $id) {
      subject { __typename ... on Measure @skip(if: $short) { title jurisdiction { name parent { name } } } }
      leads { unit { name } citation { clause { url text } } }
      escalation { to { __typename ... on MeetingBody { name cadence { text } } } condition }
      gaps
    }
    list: measures(first: 1) { totalCount pageInfo { hasNextPage } edges { cursor node { ...Titled } } }
  } fragment Titled on Measure { title number }`;
  const [first, ...more] = await Promise.all(TIMES.map(() => api.ask(document, { id: ids.sheli })));
  expect(first?.responsibilityChain.subject.jurisdiction).toEqual({ name: "乙经济技术开发区", parent: { name: "天津市" } });
  for (const answer of more) expect(answer).toEqual(first);
  expect((await api.ask(document, { id: ids.qiyong, short: true })).responsibilityChain.subject).toEqual({ __typename: "Measure" });
});

test("an error is the same each time: words, code, place and status", async () => {
  const document = `query ($id: ID!, $first: Int) { a: responsibilityChain(subject: $id) { gaps } measures(first: $first) { totalCount } }`;
  const refusals: unknown[] = [];
  for (const _ of TIMES) refusals.push(await api.refused(document, { id: "nothing", first: 1 }));
  expect(refusals[0]).toMatchObject({ extensions: { code: "NOT_FOUND" }, path: ["a"], locations: [{ line: 1 }] });
  expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await api.refused(document, { id: ids.sheli, first: "many" })).toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
    status: 400,
  });
  expect(await api.refused(document, { first: 1 })).toMatchObject({ extensions: { code: "BAD_USER_INPUT" }, status: 400 });
  expect(await api.refused(document, { id: ids.sheli, first: 0 })).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(Object.keys(await api.ask(document, { id: ids.sheli, first: 1 }))).toEqual(["a", "measures"]);
});

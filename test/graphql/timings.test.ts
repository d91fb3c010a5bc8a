import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { taskForces, threeSteps } from "./world.ts";

describe.each(graphEngines)("when, on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [taskForces().notice.record, threeSteps().notice.record]);
  });
  afterAll(() => api?.close());

  test("lists of what is timed leave out the rest, and tell how far the words go", async () => {
    const timed = await api.ask(`{
      measures(timed: true) { totalCount nodes { title timing { kind text month day rule dates(from: "2026-01-01", to: "2026-12-31") } } }
      meetingBodies(timed: true, jurisdiction: "乙") { totalCount nodes { name timing { kind period } } }
      duties(timed: true) { totalCount }
    }`);
    expect(timed).toEqual({
      measures: {
        totalCount: 1,
        nodes: [{ title: "企业用印", timing: { kind: "YEARLESS", text: "10月31日", month: 10, day: 31, rule: null, dates: [] } }],
      },
      meetingBodies: { totalCount: 1, nodes: [{ name: "领导小组会", timing: { kind: "PERIODIC", period: "QUARTER" } }] },
      duties: { totalCount: 0 },
    });
  });

  test("what says no time has none", async () => {
    expect((await api.ask(`{ measures(title: "设立企业") { nodes { timing { kind } } } }`)).measures.nodes).toEqual([{ timing: null }]);
  });

  test("bodies of one unit are those that it convenes, hosts or belongs to", async () => {
    const { meetingBodies } = await api.ask(`{ meetingBodies(unit: "分管副主任") { nodes { name } } }`);
    expect(meetingBodies.nodes).toEqual([{ name: "专题会" }]);
  });

  test("more days than a calendar shows are refused", async () => {
    const error = await api.refused(`{ measures(timed: true) { nodes { timing { dates(from: "2020-01-01", to: "2026-12-31") } } } }`);
    expect(error).toMatchObject({ message: expect.stringContaining("最多 800 天"), extensions: { code: "BAD_USER_INPUT" } });
  });
});

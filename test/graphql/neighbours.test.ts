import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { caseStudy, taskForces, threeSteps } from "./world.ts";

const NEIGHBOURS = /* GraphQL */ `
  query ($id: ID!) {
    neighbours(id: $id) {
      relation outgoing totalCount
      nodes { node { __typename id ... on Unit { name } ... on MeetingBody { name } } citation { quote clause { path } } }
    }
  }`;

describe.each(graphEngines)("neighbours on $name", (engine) => {
  let api: OpenApi;
  let ids: ReturnType<typeof threeSteps>["ids"];
  let kaiban: string;
  beforeAll(async () => {
    const plan = threeSteps();
    const forces = taskForces();
    ids = plan.ids;
    kaiban = forces.ids.kaiban;
    api = await openApi(engine, [
      forces.notice.record,
      plan.notice.record,
      caseStudy("case-public", "PUBLISHED", ids.sheli),
      caseStudy("case-draft", "DRAFT", ids.sheli),
    ]);
  });
  afterAll(() => api?.close());

  const around = async (id: string) => (await api.ask(NEIGHBOURS, { id })).neighbours;

  test("stand by relation and direction, each edge with the clause that says so", async () => {
    const groups = await around(ids.zhuanti);
    const words = groups.map(({ relation, outgoing, nodes }: any) => [
      `${outgoing ? "->" : "<-"} ${relation}`,
      nodes.map(({ node, citation }: any) => [node.name, citation?.clause.path, citation?.quote]),
    ]);
    expect(words).toEqual([
      ["-> ESCALATES_TO", [["领导小组会", "3", "对于无法解决的问题上报领导小组会研究"]]],
      ["<- ESCALATES_TO", [["会商会", "2", "对于无法解决的问题上报专题会研究"]]],
      ["<- CONVENES", [["分管副主任", "3", "专题会"]]],
    ]);
  });

  test("what only the order of a notice says has no clause", async () => {
    const parts = (await around(kaiban)).find(({ relation, outgoing }: any) => relation === "PART_OF" && !outgoing);
    expect(parts).toMatchObject({ totalCount: 1, nodes: [{ node: { __typename: "Indicator" }, citation: null }] });
  });

  test("a draft is nobody's neighbour and has none", async () => {
    const shown = (await around(ids.sheli)).find(({ relation }: any) => relation === "DEMONSTRATES");
    expect(shown.nodes.map(({ node }: any) => node.id)).toEqual(["case-public"]);
    expect(shown.totalCount).toBe(1);
    expect(await around("case-draft")).toEqual([]);
    expect(await around("nothing")).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../server/domain/viewer.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type Door, type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";
import { CREATE, caseIn, newCase, step, UPDATE } from "./case-steps.ts";
import { notice as noticeText } from "./notice-text.ts";
import { li, ofUnit, qian, sun, wang, zhao } from "./people.ts";
import { putNotice } from "./put-notice.ts";

const { notice } = threeSteps();
const [engine] = graphEngines as [(typeof graphEngines)[number]];

let api: OpenApi;
let unit: string;
let colleague: Viewer;
let count = 0;
const fresh = () => `第${++count}篇`;

beforeAll(async () => {
  api = await openApi(engine, [notice.record]);
  [{ id: unit }] = (await api.ask(`{ units(name: "市场监管局") { nodes { id } } }`)).units.nodes;
  colleague = ofUnit("同事", unit);
});
afterAll(() => api.close());

/** Who asks, as the columns of the table stand. */
const people = (): Record<string, Viewer | null> => ({
  nobody: null,
  author: wang,
  "other editor": li,
  reviewer: zhao,
  administrator: sun,
});
const doorOf = (viewer: Viewer | null): Door => (viewer ? api.as(viewer) : api);

/** What came of it: `yes`, or the code of the refusal. */
async function outcome(door: Door, document: string, variables: Record<string, unknown>): Promise<string> {
  const refusal = await door.refused(document, variables).catch(() => null);
  return refusal ? String(refusal.extensions?.code) : "yes";
}

const NO = { nobody: "UNAUTHENTICATED", forbidden: "FORBIDDEN" };
const TRANSITION = (name: string, from: string) => async (door: Door) => {
  const at = await caseIn(api, from, fresh());
  return outcome(door, step(name), { input: { ...at, comment: "原因" } });
};

describe("every mutation, by everybody", () => {
  test.each([
    ["createCaseStudy", (door: Door) => outcome(door, CREATE, { input: newCase(fresh()) }), ["yes", "yes", NO.forbidden, NO.forbidden]],
    [
      "updateCaseStudy",
      async (door: Door) => outcome(door, UPDATE, { input: { ...(await caseIn(api, "DRAFT", fresh())), practice: "改。" } }),
      ["yes", NO.forbidden, NO.forbidden, NO.forbidden],
    ],
    ["submitCaseStudy", TRANSITION("submit", "DRAFT"), ["yes", NO.forbidden, NO.forbidden, NO.forbidden]],
    ["returnCaseStudy", TRANSITION("return", "SUBMITTED"), [NO.forbidden, NO.forbidden, "yes", "yes"]],
    ["publishCaseStudy", TRANSITION("publish", "SUBMITTED"), [NO.forbidden, NO.forbidden, "yes", "yes"]],
    ["withdrawCaseStudy", TRANSITION("withdraw", "PUBLISHED"), [NO.forbidden, NO.forbidden, "yes", "yes"]],
    [
      "restoreRevision",
      async (door: Door) =>
        outcome(door, `mutation($input: RestoreInput!) { restoreRevision(input: $input) { id } }`, {
          input: { ...(await caseIn(api, "DRAFT", fresh())), restore: 1 },
        }),
      ["yes", NO.forbidden, NO.forbidden, NO.forbidden],
    ],
  ])("%s", async (_name, run, [author, other, reviewer, administrator]) => {
    const found: Record<string, string> = {};
    for (const [who, viewer] of Object.entries(people())) found[who] = await run(doorOf(viewer));
    expect(found).toEqual({ nobody: NO.nobody, author, "other editor": other, reviewer, administrator });
  });

  test.each(["create", "update", "submit", "return", "publish", "withdraw"])("%sInterpretation asks for the same roles", async (name) => {
    const interpretation = { title: fresh(), policy: "yi-plan", sections: [{ heading: "一", text: "说明。" }] };
    const created = async () => {
      const CREATED = `mutation($input: CreateInterpretationInput!) { createInterpretation(input: $input) { interpretation { id revision } } }`;
      return (await api.as(wang).ask(CREATED, { input: { ...interpretation, title: fresh() } })).createInterpretation.interpretation;
    };
    const run = async (door: Door): Promise<string> => {
      if (name === "create")
        return outcome(door, `mutation($input: CreateInterpretationInput!) { createInterpretation(input: $input) { warnings { kind } } }`, {
          input: interpretation,
        });
      const at = await created();
      if (name === "update")
        return outcome(door, `mutation($input: UpdateInterpretationInput!) { updateInterpretation(input: $input) { warnings { kind } } }`, {
          input: { ...at, title: fresh() },
        });
      const take = async (by: Viewer, step_: string) => {
        const { it } = (await api.as(by).ask(step(step_, "Interpretation"), { input: at })).done;
        at.revision = it.revision;
      };
      if (name !== "submit") await take(wang, "submit");
      if (name === "withdraw") await take(qian, "publish");
      return outcome(door, step(name, "Interpretation"), { input: { ...at, comment: "原因" } });
    };
    const found: Record<string, string> = {};
    for (const [who, viewer] of Object.entries(people())) found[who] = await run(doorOf(viewer));
    const isWriting = ["create", "update", "submit"].includes(name);
    const writing = {
      author: "yes",
      "other editor": name === "create" ? "yes" : NO.forbidden,
      reviewer: NO.forbidden,
      administrator: NO.forbidden,
    };
    const reviewing = { author: NO.forbidden, "other editor": NO.forbidden, reviewer: "yes", administrator: "yes" };
    expect(found).toEqual({ nobody: NO.nobody, ...(isWriting ? writing : reviewing) });
  });

  /** A notice that 王 uploaded, all its facts confirmed but the first; once `loaded`, by 钱. */
  const uploaded = async ({ loaded = false } = {}) => {
    count += 1;
    const id = await putNotice(api, wang, noticeText(count));
    const at = { id, revision: 1 };
    const CONFIRM = `mutation($input: ConfirmFactsInput!) { confirmFacts(input: $input) { notice { id revision policyId facts { key } } } }`;
    if (!loaded) {
      const { facts } = (await api.as(wang).ask(`query($id: ID!) { noticeUpload(id: $id) { facts { key } } }`, { id })).noticeUpload;
      return { at, fact: facts[0].key };
    }
    const { notice: confirmed } = (await api.as(wang).ask(CONFIRM, { input: { ...at, least: 0 } })).confirmFacts;
    await api.as(qian).ask(`mutation($input: TransitionInput!) { loadNotice(input: $input) { notice { id } } }`, {
      input: { id, revision: confirmed.revision },
    });
    return { at, policy: confirmed.policyId as string, fact: "" };
  };
  const input = (name: string, type: string, selection = "notice { id }") =>
    `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  const judging = ["yes", "yes", NO.forbidden, NO.forbidden];
  const reviewing = [NO.forbidden, NO.forbidden, "yes", "yes"];

  test.each<[string, (door: Door) => Promise<string>, string[]]>([
    [
      "judgeFact",
      async (door) => {
        const { at, fact } = await uploaded();
        return outcome(door, input("judgeFact", "JudgeFactInput"), { input: { ...at, fact, verdict: "CONFIRMED" } });
      },
      judging,
    ],
    ["confirmFacts", async (door) => outcome(door, input("confirmFacts", "ConfirmFactsInput"), { input: (await uploaded()).at }), judging],
    [
      "dropCorrection",
      // There is none to drop: whoever may is told so.
      async (door) => {
        const code = await outcome(door, input("dropCorrection", "DropCorrectionInput"), {
          input: { ...(await uploaded()).at, correction: "none", reason: "没有" },
        });
        return code === "NOT_FOUND" ? "yes" : code;
      },
      judging,
    ],
    [
      "chooseReplacedPolicy",
      async (door) =>
        outcome(door, input("chooseReplacedPolicy", "ChooseReplacedPolicyInput"), {
          input: { ...(await uploaded()).at, policy: "yi-plan" },
        }),
      judging,
    ],
    [
      "loadNotice",
      async (door) => {
        const { at } = await uploaded();
        await api.as(wang).ask(input("confirmFacts", "ConfirmFactsInput"), { input: { ...at, least: 0 } });
        return outcome(door, input("loadNotice", "TransitionInput"), { input: { ...at, revision: 2 } });
      },
      reviewing,
    ],
    [
      "discardNotice",
      async (door) => outcome(door, input("discardNotice", "TransitionInput"), { input: { ...(await uploaded()).at, comment: "重复" } }),
      ["yes", NO.forbidden, "yes", "yes"],
    ],
    [
      "withdrawPolicy",
      async (door) => {
        const { policy } = await uploaded({ loaded: true });
        return outcome(door, input("withdrawPolicy", "WithdrawPolicyInput", "id"), { input: { id: policy, comment: "误公开" } });
      },
      reviewing,
    ],
    [
      "repealPolicy",
      async (door) => outcome(door, input("repealPolicy", "RepealPolicyInput", "id"), { input: { id: "yi-plan", on: "2030-01-01" } }),
      reviewing,
    ],
    [
      "reinstatePolicy",
      async (door) => {
        await api.as(qian).ask(input("repealPolicy", "RepealPolicyInput", "id"), { input: { id: "yi-plan", on: "2030-01-01" } });
        return outcome(door, `mutation { reinstatePolicy(id: "yi-plan") { id } }`, {});
      },
      reviewing,
    ],
  ])("%s, of notices", async (_name, run, [author, other, reviewer, administrator]) => {
    const found: Record<string, string> = {};
    for (const [who, viewer] of Object.entries(people())) found[who] = await run(doorOf(viewer));
    expect(found).toEqual({ nobody: NO.nobody, author, "other editor": other, reviewer, administrator });
  });

  test.each(["noticeUploads { totalCount }", "withdrawnPolicies { id }", 'noticeUpload(id: "none") { id }'])(
    "%s is for who edits or reviews, and for nobody else",
    async (field) => {
      for (const viewer of [wang, zhao, sun]) await api.as(viewer).ask(`{ ${field} }`);
      expect((await api.refused(`{ ${field} }`)).extensions?.code).toBe("UNAUTHENTICATED");
      expect((await api.as({ ...li, roles: [] }).refused(`{ ${field} }`)).extensions?.code).toBe("FORBIDDEN");
    },
  );

  test("a colleague of the same unit may go on with a draft, and write for no other unit", async () => {
    const first = ofUnit("先写的", unit);
    const { caseStudy } = (await api.as(first).ask(CREATE, { input: newCase(fresh()) })).createCaseStudy;
    expect(await outcome(api.as(colleague), UPDATE, { input: { id: caseStudy.id, revision: 1, practice: "接着写。" } })).toBe("yes");
    const [{ id: police }] = (await api.ask(`{ units(name: "公安局") { nodes { id } } }`)).units.nodes;
    expect(await outcome(api.as(colleague), CREATE, { input: newCase(fresh(), { submittedBy: police }) })).toBe("FORBIDDEN");
  });
});

describe("what is being written, by state and reader", () => {
  const SEEN = `query($id: ID!) { caseStudy(id: $id) { id } node(id: $id) { id } }`;
  const MANUSCRIPT = `query($id: ID!) { manuscript(id: $id) { id } }`;

  test.each([
    ["DRAFT", { nobody: false, author: true, "other editor": false, reviewer: false, administrator: true }],
    ["SUBMITTED", { nobody: false, author: true, "other editor": false, reviewer: true, administrator: true }],
    ["RETURNED", { nobody: false, author: true, "other editor": false, reviewer: true, administrator: true }],
    ["PUBLISHED", { nobody: true, author: true, "other editor": true, reviewer: true, administrator: true }],
    ["WITHDRAWN", { nobody: false, author: true, "other editor": false, reviewer: true, administrator: true }],
  ])("%s is seen by those it is for, by its id", async (state, expected) => {
    const { id } = await caseIn(api, state, fresh());
    const found: Record<string, boolean> = {};
    for (const [who, viewer] of Object.entries(people())) {
      const { caseStudy, node } = await doorOf(viewer).ask(SEEN, { id });
      expect(node === null, `${who} node`).toBe(caseStudy === null);
      found[who] = caseStudy !== null;
    }
    expect(found).toEqual(expected);
    if (state !== "PUBLISHED") {
      expect((await api.as(li).ask(MANUSCRIPT, { id })).manuscript).toBeNull();
      expect((await api.refused(MANUSCRIPT, { id })).extensions?.code).toBe("UNAUTHENTICATED");
    }
  });

  test.each(["DRAFT", "SUBMITTED", "RETURNED", "WITHDRAWN"])(
    "%s stands in no list, relation, count or history of the public",
    async (state) => {
      const PATHS = `query($id: ID!) {
      caseStudies(first: 100) { totalCount nodes { id } }
      ofPlace: caseStudies(jurisdiction: "乙经济技术开发区", first: 100) { totalCount nodes { id } }
      ofUnit: caseStudies(unit: "市场监管局", first: 100) { totalCount nodes { id } }
      measure(id: "yi-plan.m-1") { caseStudies { id } }
      policy(id: "yi-plan") { caseStudies { id } }
      collection { caseStudies edges }
      aroundMeasure: neighbours(id: "yi-plan.m-1") { relation totalCount nodes { node { id } } }
      aroundPolicy: neighbours(id: "yi-plan") { relation totalCount nodes { node { id } } }
      around: neighbours(id: $id) { totalCount }
      node(id: $id) { id }
      caseStudy(id: $id) { id revisions { revision } }
    }`;
      const before = await api.ask(PATHS, { id: "none" });
      const { id } = await caseIn(api, state, fresh());
      for (const viewer of [null, li]) expect(await doorOf(viewer).ask(PATHS, { id }), viewer?.username).toEqual(before);
      // Lists are the public's, whoever asks; what is being written has lists of its own.
      for (const viewer of [wang, zhao, sun]) {
        const { node: _itsNode, caseStudy: _itsCase, ...theirs } = await api.as(viewer).ask(PATHS, { id });
        const { node: _node, caseStudy: _case, ...lists } = before;
        expect(theirs).toEqual(lists);
      }
    },
  );

  test.each(["DRAFT", "SUBMITTED", "WITHDRAWN"])("an interpretation that is %s stands in none of them either", async (state) => {
    const PATHS = `query($id: ID!) {
      interpretations(first: 100) { totalCount nodes { id } }
      ofPolicy: interpretations(policy: "yi-plan", first: 100) { totalCount }
      policy(id: "yi-plan") { interpretations { id } }
      collection { interpretations edges }
      aroundPolicy: neighbours(id: "yi-plan") { relation totalCount nodes { node { id } } }
      around: neighbours(id: $id) { totalCount }
      node(id: $id) { id }
      interpretation(id: $id) { id revisions { revision } }
    }`;
    const before = await api.ask(PATHS, { id: "none" });
    const CREATED = `mutation($input: CreateInterpretationInput!) { createInterpretation(input: $input) { interpretation { id } } }`;
    const input = { title: fresh(), policy: "yi-plan", sections: [{ heading: "一", text: "说明。", clause: "yi-plan.1" }] };
    const { id } = (await api.as(wang).ask(CREATED, { input })).createInterpretation.interpretation;
    const take = (by: Viewer, name: string, revision: number) =>
      api.as(by).ask(step(name, "Interpretation"), { input: { id, revision, comment: "原因" } });
    if (state !== "DRAFT") await take(wang, "submit", 1);
    if (state === "WITHDRAWN") {
      await take(zhao, "publish", 2);
      await take(zhao, "withdraw", 3);
    }
    for (const viewer of [null, li]) expect(await doorOf(viewer).ask(PATHS, { id }), viewer?.username).toEqual(before);
    for (const viewer of [wang, zhao, sun]) {
      const { node: _itsNode, interpretation: _its, ...theirs } = await api.as(viewer).ask(PATHS, { id });
      const { node: _node, interpretation: _none, ...lists } = before;
      expect(theirs).toEqual(lists);
    }
  });

  test("each finds in their lists what is for them", async () => {
    const draft = await caseIn(api, "DRAFT", fresh());
    const submitted = await caseIn(api, "SUBMITTED", fresh());
    const LIST = `query($view: ManuscriptView!) { manuscripts(view: $view, first: 100) { totalCount nodes { id state title mayDo } } }`;
    const idsIn = async (viewer: Viewer, view: string) =>
      (await api.as(viewer).ask(LIST, { view })).manuscripts.nodes.map(({ id }: { id: string }) => id);
    expect(await idsIn(wang, "MINE")).toEqual(expect.arrayContaining([draft.id, submitted.id]));
    expect(await idsIn(li, "MINE")).not.toContain(draft.id);
    expect(await idsIn(zhao, "TO_REVIEW")).toContain(submitted.id);
    expect(await idsIn(zhao, "TO_REVIEW")).not.toContain(draft.id);
    expect(await idsIn(sun, "ALL")).toEqual(expect.arrayContaining([draft.id, submitted.id]));
    expect((await api.as(wang).refused(LIST, { view: "TO_REVIEW" })).extensions?.code).toBe("FORBIDDEN");
    expect((await api.as(zhao).refused(LIST, { view: "ALL" })).extensions?.code).toBe("FORBIDDEN");
    expect((await api.refused(LIST, { view: "MINE" })).extensions?.code).toBe("UNAUTHENTICATED");
  });

  test("a list goes on page after page behind its cursor", async () => {
    const LIST = `query($after: String) { manuscripts(view: ALL, first: 7, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { manuscripts } = await api.as(sun).ask(LIST, { after });
      found.push(...manuscripts.nodes.map(({ id }: { id: string }) => id));
      ({ hasNextPage: more, endCursor: after } = manuscripts.pageInfo);
      if (!more) expect(found).toHaveLength(manuscripts.totalCount);
    }
    expect(new Set(found).size).toBe(found.length);
  });
});

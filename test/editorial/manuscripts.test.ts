import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAuditLog } from "../../server/editorial/verify-audit-log.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { taskForces, threeSteps } from "../graphql/world.ts";
import { CREATE, caseIn, DISCARD, newCase, step, UPDATE } from "./case-steps.ts";
import { all, li, ofUnit, qian, sun, wang, zhao } from "./people.ts";

const { notice, ids } = threeSteps();
const other = taskForces().notice;

const CREATE_INTERPRETATION = `mutation($input: CreateInterpretationInput!) {
  createInterpretation(input: $input) { interpretation { id state revision } }
}`;

describe.each(graphEngines)("manuscripts on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [notice.record, other.record]);
  });
  afterAll(() => api.close());

  test("a case goes from draft to public to withdrawn, and each step is on record", async () => {
    const { id, revision } = await caseIn(api, "PUBLISHED", "半天设立企业");
    expect(id).toBe("bantiansheliqiye");
    const seen = await api.ask(
      `query($id: ID!) { caseStudy(id: $id) { title state revision publishedAt bodyHtml measures { id } policies { id } jurisdiction { name } } }`,
      { id },
    );
    expect(seen.caseStudy).toMatchObject({ title: "半天设立企业", state: "PUBLISHED", revision: 3, measures: [{ id: ids.sheli }] });
    expect(seen.caseStudy.publishedAt).not.toBeNull();
    expect(await api.ask(`query($id: ID!) { measure(id: $id) { caseStudies { id } } }`, { id: ids.sheli })).toEqual({
      measure: { caseStudies: [{ id }] },
    });

    await api.as(sun).ask(step("withdraw"), { input: { id, revision, comment: "数据有误" } });
    const gone = await api.ask(`query($id: ID!) { caseStudy(id: $id) { id } withdrawal(id: $id) { at reason } }`, { id });
    expect(gone).toEqual({ caseStudy: null, withdrawal: { at: expect.stringMatching(/^20/), reason: "数据有误" } });
    expect(await api.graph.read("MATCH (n:Entity {id: $id})-[r]-() RETURN count(r) AS links", { id })).toEqual([{ links: 0 }]);

    const entries = await api.graph.read<{ actor: string; action: string }>(
      "MATCH (e:AuditEntry) WHERE e.subjectId = $id RETURN e.actor AS actor, e.action AS action ORDER BY e.seq",
      { id },
    );
    expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      "王 caseStudy.create",
      "王 caseStudy.submit",
      "赵 caseStudy.publish",
      "孙 caseStudy.withdraw",
    ]);
    expect(await verifyAuditLog(api.graph)).toMatchObject({ broken: null });
  });

  test("the very same words sent again and at once are one draft, until somebody touches it; another's are their own", async () => {
    const create = async (who = wang) =>
      (await api.as(who).ask(CREATE, { input: newCase("按了五次的案例") })).createCaseStudy.caseStudy.id as string;
    const [id, ...others] = await Promise.all([1, 2, 3, 4, 5].map(() => create()));
    expect(new Set(others)).toEqual(new Set([id]));
    expect(await create(li)).not.toBe(id);
    await api.as(wang).ask(UPDATE, { input: { id, revision: 1, practice: "改过的做法。" } });
    expect(await create()).not.toBe(id);
  });

  test("a step that the same person asks for twice at once is taken once, and both are told what it came to", async () => {
    const { id } = await caseIn(api, "DRAFT", "步步都按两次");
    const twice = (who: typeof wang, document: string, input: object) =>
      Promise.all([1, 2].map(() => api.as(who).ask(document, { input: { id, ...input } })));
    const [saved, savedAgain] = await twice(wang, UPDATE, { revision: 1, practice: "改过的做法。" });
    expect(saved?.updateCaseStudy.caseStudy).toMatchObject({ revision: 2, practice: "改过的做法。" });
    expect(savedAgain).toEqual(saved);
    for (const [name, who, revision, state] of [
      ["submit", wang, 2, "SUBMITTED"],
      ["return", zhao, 3, "RETURNED"],
      ["submit", wang, 4, "SUBMITTED"],
      ["publish", zhao, 5, "PUBLISHED"],
      ["withdraw", zhao, 6, "WITHDRAWN"],
    ] as const) {
      const [first, second] = await twice(who, step(name), { revision, comment: "按了两次" });
      expect(first?.done.it).toEqual({ id, state, revision: revision + 1 });
      expect(second).toEqual(first);
    }
  });

  test("a draft that its author discards is gone from every list and address, and the log says who and what; asked for twice it is told as done", async () => {
    const at = await caseIn(api, "DRAFT", "误建的草稿");
    const discard = async () => (await api.as(wang).ask(DISCARD, { input: at })).discardDraft;
    const [first, second] = await Promise.all([discard(), discard()]);
    expect(first).toEqual({ id: at.id, kind: "CASE_STUDY", title: "误建的草稿", discardedBy: { name: "王" } });
    expect(second).toEqual(first);
    const SEEN = `query($id: ID!) {
      manuscript(id: $id) { id } caseStudy(id: $id) { id } discardedDraft(id: $id) { title discardedBy { name } }
      manuscripts(view: MINE, ids: [$id]) { totalCount }
    }`;
    const gone = { manuscript: null, caseStudy: null, manuscripts: { totalCount: 0 } };
    const told = { title: "误建的草稿", discardedBy: { name: "王" } };
    expect(await api.as(wang).ask(SEEN, { id: at.id })).toEqual({ ...gone, discardedDraft: told });
    expect(await api.as(li).ask(SEEN, { id: at.id })).toEqual({ ...gone, discardedDraft: null });
    const left = "MATCH (n) WHERE (n:Manuscript OR n:ManuscriptRevision) AND n.id STARTS WITH $id RETURN n.id AS id";
    expect(await api.graph.read(left, at)).toEqual([]);
    const LOG = "{ auditLog(first: 1) { nodes { actor action subjectId subjectName details } } }";
    const [line] = (await api.as(sun).ask(LOG)).auditLog.nodes;
    expect(line).toMatchObject({ actor: "王", action: "caseStudy.discard", subjectId: at.id, subjectName: "误建的草稿" });
    expect(JSON.parse(line.details)).toEqual({ revision: 1, title: "误建的草稿" });
    expect((await api.as(wang).refused(UPDATE, { input: { ...at, practice: "还在写。" } })).message).toBe("这份草稿已经由王放弃，不在了。");
    expect((await caseIn(api, "DRAFT", "误建的草稿")).id).not.toBe(at.id);
  });

  test.each([
    ["RETURNED", wang, null],
    ["DRAFT", li, "草稿只有撰写人自己能放弃，这份稿件由王撰写。"],
    ["DRAFT", zhao, "需要编辑权限"],
    ["SUBMITTED", wang, "这份稿件已经送审，不能放弃：请审核人退回以后再放弃。"],
    ["PUBLISHED", wang, "这份稿件已经公开，不能放弃：要让公众看不到它，请审核人撤回"],
    ["WITHDRAWN", wang, "这份稿件公开过，撤回的日期和原因要留给公众，不能放弃。"],
  ] as const)(
    "what is %s is discarded by its author alone, and only before the public or a reviewer has it",
    async (state, who, refusal) => {
      const at = await caseIn(api, state, `放弃${state}${who.username}`);
      if (refusal) expect((await api.as(who).refused(DISCARD, { input: at })).message).toContain(refusal);
      else expect((await api.as(who).ask(DISCARD, { input: at })).discardDraft.id).toBe(at.id);
    },
  );

  test("a draft that a colleague has changed meanwhile is not discarded, and its author is told", async () => {
    const [{ id: unit }] = (await api.ask(`{ units(name: "市场监管局", jurisdiction: "乙经济技术开发区") { nodes { id } } }`)).units.nodes;
    const [author, colleague] = [ofUnit("作者", unit), ofUnit("同事", unit)];
    const { caseStudy } = (await api.as(author).ask(CREATE, { input: newCase("同事还在写", { submittedBy: unit }) })).createCaseStudy;
    const at = { id: caseStudy.id, revision: 1 };
    await api.as(colleague).ask(UPDATE, { input: { ...at, practice: "同事补的做法。" } });
    const refusal = await api.as(author).refused(DISCARD, { input: at });
    expect(refusal).toMatchObject({
      message: "您读到的是第 1 版，同事已经存了第 2 版。这一步没有做：请看过第 2 版，再定要不要做。",
      extensions: { code: "CONFLICT", revision: 2 },
    });
    expect((await api.as(author).ask(DISCARD, { input: { ...at, revision: 2 } })).discardDraft.id).toBe(at.id);
  });

  test("an interpretation takes the same road, and its sections stand beside their clauses", async () => {
    const input = {
      title: "方案解读",
      policy: "yi-plan",
      sections: [{ heading: "谁牵头", text: "市场监管局。[一](clause:yi-plan#1)", clause: "yi-plan.1" }],
    };
    const DUE = `{ interpretationsDue { id } }`;
    expect((await api.as(wang).ask(DUE)).interpretationsDue).toContainEqual({ id: "yi-plan" });
    expect((await api.refused(DUE)).extensions?.code).toBe("UNAUTHENTICATED");
    const { interpretation } = (await api.as(wang).ask(CREATE_INTERPRETATION, { input })).createInterpretation;
    const { id } = interpretation;
    await api.as(wang).ask(step("submit", "Interpretation"), { input: { id, revision: 1 } });
    expect(await api.ask(`{ policy(id: "yi-plan") { interpretations { id } } }`)).toEqual({ policy: { interpretations: [] } });
    await api.as(qian).ask(step("publish", "Interpretation"), { input: { id, revision: 2 } });
    expect((await api.as(wang).ask(DUE)).interpretationsDue).not.toContainEqual({ id: "yi-plan" });
    expect(await api.ask(`{ policy(id: "yi-plan") { interpretations { id sections { heading html clause { id } } } } }`)).toEqual({
      policy: {
        interpretations: [
          {
            id,
            sections: [
              {
                heading: "谁牵头",
                html: '<p>市场监管局。<a href="/policies/yi-plan#1" class="clause-mark">一</a></p>\n',
                clause: { id: "yi-plan.1" },
              },
            ],
          },
        ],
      },
    });
    await api.as(sun).ask(step("withdraw", "Interpretation"), { input: { id, revision: 3, comment: "重写" } });
    expect(await api.ask(`{ policy(id: "yi-plan") { interpretations { id } } interpretations { totalCount } }`)).toEqual({
      policy: { interpretations: [] },
      interpretations: { totalCount: 0 },
    });
  });

  test("nobody approves what they wrote, whatever else they are", async () => {
    const { caseStudy } = (await api.as(all).ask(CREATE, { input: newCase("自己写自己审") })).createCaseStudy;
    await api.as(all).ask(step("submit"), { input: { id: caseStudy.id, revision: 1 } });
    const refusal = await api.as(all).refused(step("publish"), { input: { id: caseStudy.id, revision: 2, comment: "理由" } });
    expect(refusal).toMatchObject({ extensions: { code: "FORBIDDEN" }, message: expect.stringContaining("另一位审核人") });
  });

  test("who helped to write it is no reviewer of it either", async () => {
    const [{ id: unit }] = (await api.ask(`{ units(name: "市场监管局", jurisdiction: "乙经济技术开发区") { nodes { id } } }`)).units.nodes;
    const [colleague, reviewing] = [ofUnit("同事", unit), { ...ofUnit("同事二", unit), roles: [...all.roles] }];
    const { caseStudy } = (await api.as(colleague).ask(CREATE, { input: newCase("同单位合写", { submittedBy: unit }) })).createCaseStudy;
    await api.as(reviewing).ask(UPDATE, { input: { id: caseStudy.id, revision: 1, practice: "改了一句。" } });
    await api.as(colleague).ask(step("submit"), { input: { id: caseStudy.id, revision: 2 } });
    const refusal = await api.as(reviewing).refused(step("publish"), { input: { id: caseStudy.id, revision: 3 } });
    expect(refusal.extensions?.code).toBe("FORBIDDEN");
  });

  test("a revision that is no longer the stored one is a CONFLICT that carries what is stored", async () => {
    const at = await caseIn(api, "DRAFT", "两个人改");
    await api.as(wang).ask(UPDATE, { input: { ...at, practice: "王写的。" } });
    const refusal = await api.as(wang).refused(UPDATE, { input: { ...at, practice: "王在另一个窗口写的。" } });
    expect(refusal.extensions).toMatchObject({
      code: "CONFLICT",
      revision: 2,
      stored: { revision: 2, updatedBy: "王", content: { practice: "王写的。" } },
    });
  });

  test("of 50 saves of one draft at once each revision is won by one, and none is lost silently", async () => {
    const { id } = await caseIn(api, "DRAFT", "五十个窗口");
    const stored = new Set<string>();
    let waiting = Array.from({ length: 50 }, (_, index) => ({ practice: `第${index}个窗口写的。`, revision: 1 }));
    for (let round = 0; waiting.length > 0; round++) {
      const results = await Promise.all(
        waiting.map(async (save) => {
          const saved = await api
            .as(wang)
            .ask(UPDATE, { input: { id, ...save } })
            .catch((error: Error) => error);
          return { save, saved };
        }),
      );
      const won = results.filter(({ saved }) => !(saved instanceof Error));
      expect(won).toHaveLength(1);
      stored.add(won[0]?.save.practice as string);
      // Who was told reads the stored revision and saves again: seven rounds show it.
      waiting =
        round < 6 ? results.filter(({ saved }) => saved instanceof Error).map(({ save }) => ({ ...save, revision: round + 2 })) : [];
    }
    const { manuscript } = await api
      .as(wang)
      .ask(`query($id: ID!) { manuscript(id: $id) { revision revisions { revision changes { field segments { op text } } } } }`, { id });
    expect(manuscript.revision).toBe(8);
    expect(manuscript.revisions.map((each: { revision: number }) => each.revision)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    const kept = await api.graph.read<{ content: string }>(
      "MATCH (r:ManuscriptRevision {manuscriptId: $id}) WHERE r.revision > 1 RETURN r.content AS content",
      { id },
    );
    expect(new Set(kept.map(({ content }) => JSON.parse(content).practice))).toEqual(stored);
  });

  test("what is published stays public as it was while the next version is written, until that is published", async () => {
    const { id, revision } = await caseIn(api, "PUBLISHED", "先发布后修改");
    const { updateCaseStudy } = await api.as(wang).ask(UPDATE, { input: { id, revision, practice: "新的做法。" } });
    expect(updateCaseStudy.caseStudy).toMatchObject({ state: "DRAFT", revision: 4, practice: "新的做法。" });
    const ASK = `query($id: ID!) { caseStudy(id: $id) { state revision practice } }`;
    expect((await api.ask(ASK, { id })).caseStudy).toEqual({ state: "PUBLISHED", revision: 3, practice: "一窗受理，并联审批。" });
    await api.as(wang).ask(step("submit"), { input: { id, revision: 4 } });
    await api.as(zhao).ask(step("publish"), { input: { id, revision: 5 } });
    expect((await api.ask(ASK, { id })).caseStudy).toEqual({ state: "PUBLISHED", revision: 6, practice: "新的做法。" });
  });

  test("an earlier revision stands again with one call, and the history says what changed in words and links", async () => {
    const at = await caseIn(api, "DRAFT", "改了又改");
    await api.as(wang).ask(UPDATE, { input: { ...at, practice: "一窗受理，分头审批。", measures: [ids.qiyong] } });
    const { restoreRevision } = await api
      .as(wang)
      .ask(`mutation($input: RestoreInput!) { restoreRevision(input: $input) { revision caseStudy { practice measures { id } } } }`, {
        input: { id: at.id, revision: 2, restore: 1 },
      });
    const again = `mutation($input: RestoreInput!) { restoreRevision(input: $input) { revision } }`;
    const pressed = { input: { id: at.id, revision: 2, restore: 1 } };
    expect((await api.as(wang).ask(again, pressed)).restoreRevision).toEqual({ revision: 3 });
    const other = await api.as(wang).refused(again, { input: { ...pressed.input, restore: 2 } });
    expect(other.extensions?.code).toBe("CONFLICT");
    expect(restoreRevision).toEqual({ revision: 3, caseStudy: { practice: "一窗受理，并联审批。", measures: [{ id: ids.sheli }] } });
    const { caseStudy } = await api
      .as(wang)
      .ask(`query($id: ID!) { caseStudy(id: $id) { revisions { act by { name } changes { name segments { op text } added removed } } } }`, {
        id: at.id,
      });
    expect(caseStudy.revisions[1]).toEqual({
      act: "CHANGED",
      by: { name: "王" },
      changes: [
        {
          name: "做法",
          segments: [
            { op: "SAME", text: "一窗受理，" },
            { op: "REMOVED", text: "并联" },
            { op: "ADDED", text: "分头" },
            { op: "SAME", text: "审批。" },
          ],
          added: [],
          removed: [],
        },
        { name: "举措", segments: [], added: ["企业用印"], removed: ["设立企业半天完成"] },
      ],
    });
  });

  test.each([
    ["DRAFT", ["change", "submit"]],
    ["SUBMITTED", ["return", "publish"]],
    ["RETURNED", ["change", "submit"]],
    ["PUBLISHED", ["change", "withdraw"]],
    ["WITHDRAWN", ["change"]],
  ])("from %s only %s is possible, to whoever has the role", async (state, possible) => {
    for (const name of ["change", "submit", "return", "publish", "withdraw"]) {
      const at = await caseIn(api, state, `${state} ${name}`);
      const door = api.as(name === "change" || name === "submit" ? wang : zhao);
      const document = name === "change" ? UPDATE : step(name);
      const input = name === "change" ? { ...at, title: "改题" } : { ...at, comment: "原因" };
      if (possible.includes(name)) await door.ask(document, { input });
      else expect((await door.refused(document, { input })).extensions?.code, name).toBe("BAD_USER_INPUT");
    }
  });

  test("a return and a withdrawal say why", async () => {
    const submitted = await caseIn(api, "SUBMITTED", "没写原因");
    expect((await api.as(zhao).refused(step("return"), { input: { ...submitted, comment: " " } })).extensions?.code).toBe("BAD_USER_INPUT");
    const published = await caseIn(api, "PUBLISHED", "撤回没写原因");
    expect((await api.as(zhao).refused(step("withdraw"), { input: published })).extensions?.code).toBe("BAD_USER_INPUT");
    expect((await api.ask(`query($id: ID!) { caseStudy(id: $id) { id } }`, { id: published.id })).caseStudy).not.toBeNull();
  });

  test("links must lead to what they say they are", async () => {
    const refusal = await api.as(wang).refused(CREATE, { input: newCase("链接错了", { indicators: [ids.sheli] }) });
    expect(refusal).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", field: "indicators" },
      message: expect.stringContaining("指标"),
    });
  });

  test("what has waited for more than three days is told, and stands first among what is to be reviewed", async () => {
    const waiting = await caseIn(api, "SUBMITTED", "等了四天");
    const fresh = await caseIn(api, "SUBMITTED", "等了两天");
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const SET = "MATCH (m:Manuscript {id: $id}) SET m.submittedAt = $at";
    await api.graph.write((transaction) => transaction.run(SET, { id: waiting.id, at: daysAgo(4.5) }));
    await api.graph.write((transaction) => transaction.run(SET, { id: fresh.id, at: daysAgo(2) }));
    const LISTS = `query($after: String) {
      overdue: manuscripts(view: OVERDUE) { totalCount nodes { id waitingDays } }
      first: manuscripts(view: TO_REVIEW, first: 1) { nodes { id waitingDays } pageInfo { endCursor } }
      then: manuscripts(view: TO_REVIEW, first: 1, after: $after) { nodes { id waitingDays } }
    }`;
    const { overdue, first } = await api.as(zhao).ask(LISTS);
    expect(overdue).toEqual({ totalCount: 1, nodes: [{ id: waiting.id, waitingDays: 4 }] });
    expect(first.nodes).toEqual(overdue.nodes);
    const { then } = await api.as(zhao).ask(LISTS, { after: first.pageInfo.endCursor });
    expect(then.nodes).toEqual([{ id: fresh.id, waitingDays: null }]);
    expect((await api.as(wang).refused(`{ manuscripts(view: OVERDUE) { totalCount } }`)).extensions?.code).toBe("FORBIDDEN");
  });

  test("a list is narrowed by words of the title; what was withdrawn stands in one of its own", async () => {
    const { id } = await caseIn(api, "WITHDRAWN", "撤回了的ABC案例");
    const FIND = `query($title: String) { manuscripts(view: WITHDRAWN, title: $title) { totalCount nodes { id state } } }`;
    const found = { manuscripts: { totalCount: 1, nodes: [{ id, state: "WITHDRAWN" }] } };
    for (const viewer of [wang, zhao, sun]) expect(await api.as(viewer).ask(FIND, { title: " 的abc" }), viewer.username).toEqual(found);
    expect((await api.as(li).ask(FIND, { title: "abc" })).manuscripts.totalCount).toBe(0);
    expect((await api.as(wang).ask(FIND, { title: "没有这样的标题" })).manuscripts.totalCount).toBe(0);
  });

  test("an administrator reads who did what by person, thing and day, and that the log is whole; nobody else does", async () => {
    const { id } = await caseIn(api, "RETURNED", "记在日志里");
    const LOG = `query($by: String, $subject: String, $on: Date, $after: String) {
      auditLog(by: $by, subject: $subject, on: $on, first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { seq actor action subjectId subjectName details }
      }
    }`;
    const log = async (asked: object) => (await api.as(sun).ask(LOG, { ...asked })).auditLog;
    const latest = await log({ subject: id });
    expect(latest.totalCount).toBe(3);
    expect(latest.nodes.map(({ actor, action, subjectName }: Record<string, string>) => `${actor} ${action} ${subjectName}`)).toEqual([
      "赵 caseStudy.return 记在日志里",
      "王 caseStudy.submit 记在日志里",
    ]);
    expect(JSON.parse(latest.nodes[0].details)).toMatchObject({ comment: "请补充成效" });
    const earlier = await log({ subject: id, after: latest.pageInfo.endCursor });
    expect(earlier.nodes).toEqual([expect.objectContaining({ action: "caseStudy.create" })]);
    expect(await log({ subject: id, by: "赵" })).toMatchObject({ totalCount: 1, nodes: [{ action: "caseStudy.return" }] });
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
    expect((await log({ subject: id, on: today })).totalCount).toBe(3);
    expect((await log({ subject: id, on: "2020-09-16" })).totalCount).toBe(0);

    const VERDICT = `{ auditVerdict { entries hash brokenAt why } }`;
    const { auditVerdict } = await api.as(sun).ask(VERDICT);
    expect(auditVerdict).toEqual({
      entries: (await log({})).totalCount,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      brokenAt: null,
      why: null,
    });
    // The next look reads what came since, and the whole log where that does not join on.
    await caseIn(api, "DRAFT", "记在日志后面");
    const verdict = async (whole = false) => (await api.as(sun).ask(`{ auditVerdict(whole: ${whole}) { entries brokenAt } }`)).auditVerdict;
    const entries = auditVerdict.entries + 1;
    const set = (actor: string) =>
      api.graph.write((transaction) => transaction.run("MATCH (e:AuditEntry {seq: $seq}) SET e.actor = $actor", { seq: entries, actor }));
    await set("别人");
    expect(await verdict()).toEqual({ entries: entries - 1, brokenAt: entries });
    await set("王");
    expect(await verdict()).toEqual({ entries, brokenAt: null });
    expect(await verdict(true)).toEqual({ entries, brokenAt: null });
    for (const door of [api.as(wang), api.as(zhao), api]) {
      const code = door === api ? "UNAUTHENTICATED" : "FORBIDDEN";
      expect((await door.refused(LOG)).extensions?.code).toBe(code);
      expect((await door.refused(VERDICT)).extensions?.code).toBe(code);
    }
  });

  test("what came with the collection can be taken up, withdrawn and is then no longer loaded from its file", async () => {
    const { id, revision } = await caseIn(api, "PUBLISHED", "随库而来");
    await api.graph.write((transaction) => transaction.run("MATCH (m) WHERE m.id = $id AND (m:Manuscript) DETACH DELETE m", { id }));
    const { manuscript } = await api.as(li).ask(`query($id: ID!) { manuscript(id: $id) { state author { name } mayDo } }`, { id });
    expect(manuscript).toEqual({ state: "PUBLISHED", author: null, mayDo: ["CHANGE"] });
    const { updateCaseStudy } = await api.as(li).ask(UPDATE, { input: { id, revision, practice: "李接着写。" } });
    expect(updateCaseStudy.caseStudy).toMatchObject({ state: "DRAFT", revision: revision + 1 });
  });
});

describe.each(graphEngines)("two approvals on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [notice.record], { approvals: 2 });
  });
  afterAll(() => api.close());

  test("the first approval publishes nothing, the same person gives no second, another one publishes", async () => {
    const at = await caseIn(api, "SUBMITTED", "两人审核");
    const first = await api.as(zhao).ask(step("publish"), { input: at });
    expect(first.done.it).toMatchObject({ state: "SUBMITTED", revision: 3 });
    expect((await api.ask(`query($id: ID!) { caseStudy(id: $id) { id } }`, { id: at.id })).caseStudy).toBeNull();
    const again = await api.as(zhao).refused(step("publish"), { input: { id: at.id, revision: 3 } });
    expect(again.extensions?.code).toBe("FORBIDDEN");
    const second = await api.as(qian).ask(step("publish"), { input: { id: at.id, revision: 3 } });
    expect(second.done.it).toMatchObject({ state: "PUBLISHED", revision: 4 });
  });
});

test("where three are asked for, three people read it before the public does", async () => {
  const [engine] = graphEngines as [(typeof graphEngines)[number]];
  const api = await openApi(engine, [notice.record], { approvals: 3 });
  const { id, revision } = await caseIn(api, "SUBMITTED", "三人审核");
  const states: string[] = [];
  for (const [index, reader] of [zhao, qian, sun].entries()) {
    states.push((await api.as(reader).ask(step("publish"), { input: { id, revision: revision + index } })).done.it.state);
  }
  expect(states).toEqual(["SUBMITTED", "SUBMITTED", "PUBLISHED"]);
  await api.close();
});

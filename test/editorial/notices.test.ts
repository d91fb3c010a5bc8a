import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../server/domain/viewer.ts";
import { createHttpServer } from "../../server/http/create-http-server.ts";
import { addUploadRoutes } from "../../server/http/upload-routes.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { notice } from "./notice-text.ts";
import { li, qian, sun, wang, zhao } from "./people.ts";
import { putNotice } from "./put-notice.ts";

const people: Record<string, Viewer> = { wang, li, zhao, qian, sun };

let number = 0;

describe.each(graphEngines)("a notice that is uploaded, on $name", (engine) => {
  let api: OpenApi;
  let server: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    api = await openApi(engine, []);
    server = createHttpServer({ trustProxy: null, publicUrl: "http://localhost" });
    const desk = { graph: api.graph, files: {} as never, approvals: 1, published: () => {} };
    // Signing in has tests of its own: here a token is a name.
    const identify = async ({ headers }: { headers: Record<string, unknown> }) =>
      people[String(headers.authorization).replace("Bearer ", "")] ?? null;
    await addUploadRoutes(server, desk, identify as never);
    url = await server.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await server.close();
    await api.close();
  });

  async function upload(text: string | Uint8Array, { who = "wang", name = "通知.txt", fields = {} as Record<string, string> } = {}) {
    const form = new FormData();
    for (const [field, value] of Object.entries({ jurisdiction: "丙区", ...fields })) form.set(field, value);
    form.set("file", new Blob([text as BlobPart]), name);
    const response = await fetch(`${url}/uploads/notices`, { method: "POST", headers: { authorization: `Bearer ${who}` }, body: form });
    return { status: response.status, body: (await response.json()) as Record<string, any> };
  }

  const NOTICE = `query($id: ID!) { noticeUpload(id: $id) {
    id policyId state revision mayDo unplaced { key title } policy { id } replaces { id }
    warnings { kind place blocking }
    facts { key kind title says clause quote confidence fields { name lines corrected } decision { verdict reason by { name } } }
    clauses { path html }
  } }`;
  const CHANGES = `query($id: ID!) { noticeUpload(id: $id) { changes { newUnits changes { change relation from to before after } } } }`;
  const changesOf = async (id: string) => (await api.as(zhao).ask(CHANGES, { id })).noticeUpload.changes;
  const read = async (id: string, who = wang) => (await api.as(who).ask(NOTICE, { id })).noticeUpload;
  const factOf = (upload: Record<string, any>, title: string) => upload.facts.find((fact: { title: string }) => fact.title === title);
  const JUDGE = `mutation($input: JudgeFactInput!) { judgeFact(input: $input) { notice { id revision } } }`;
  const CONFIRM = `mutation($input: ConfirmFactsInput!) { confirmFacts(input: $input) { notice { id revision } } }`;
  const LOAD = `mutation($input: TransitionInput!) { loadNotice(input: $input) { notice { id revision state } } }`;
  const judge = async (id: string, title: string, judgement: object, who = wang) => {
    const upload = await read(id, who);
    return api.as(who).ask(JUDGE, { input: { id, revision: upload.revision, fact: factOf(upload, title).key, ...judgement } });
  };
  const confirmRest = async (id: string) => api.as(wang).ask(CONFIRM, { input: { id, revision: (await read(id)).revision, least: 0 } });
  const load = async (id: string, who = zhao) => api.as(who).ask(LOAD, { input: { id, revision: (await read(id, who)).revision } });
  /** On the desk without HTTP: its id, as `body.id`. */
  const put = async (text: string, { who = wang, again = false } = {}) => ({ body: { id: await putNotice(api, who, text, again) } });
  const loaded = async (text: string) => {
    const { body } = await put(text);
    await confirmRest(body.id);
    await load(body.id);
    return (await read(body.id)).policyId as string;
  };
  const MEASURES = `query($id: ID!) { policy(id: $id) { title status clauses { text } measures { nodes { title deadline leads { unit { name } citation { quote } } } } } }`;
  const policyOf = async (id: string) => (await api.ask(MEASURES, { id })).policy;

  test("stands on the desk and nowhere else, with its contact line masked, and what loading it would change", async () => {
    const before = await api.ask(`{ policies { totalCount } measures { totalCount } jurisdictions { name } }`);
    const { status, body } = await upload(notice(++number));
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.stringMatching(/^bingzhengbanfa-/), warnings: [] } });
    const found = await read(body.id, zhao);
    expect(found).toMatchObject({
      state: "WAITING",
      revision: 1,
      policy: null,
      mayDo: ["load", "discard"].map((act) => act.toUpperCase()),
    });
    expect(found.facts.map(({ says, clause }: Record<string, string>) => `${clause} ${says}`)).toEqual([
      ` 丙区人民政府办公室关于印发丙区营商环境方案（${number}）的通知，丙政办发〔2024〕${number}号，2024-03-01`,
      "一/（一） （一） 压缩开办时间，牵头 市场监管局；责任 税务局、公安局，时限 10月31日",
      "一/（二） （二） 规范用水报装，牵头 住建局；责任 城管局",
      "二 丙区营商环境联席会议，分管副区长召集，每季度召开一次",
      "二 各部门 向 营商办：各部门每月25日前向营商办报送进展情况，每月25日前",
    ]);
    const changed = await changesOf(body.id);
    expect(changed.newUnits).toContain("市场监管局");
    expect(changed.changes).toContainEqual({
      ...{ change: "GAINED", relation: "LEADS", from: "市场监管局", to: "压缩开办时间", before: null },
      after: "市场监管局",
    });
    const text = found.clauses.map(({ html }: { html: string }) => html).join("");
    expect(text).toContain('<mark class="measure"');
    expect(text).not.toContain("13800001111");
    const stored = await api.graph.read<{ node: object }>("MATCH (n) RETURN n {.*} AS node");
    expect(JSON.stringify(stored)).not.toContain("13800001111");

    expect(await api.ask(`{ policies { totalCount } measures { totalCount } jurisdictions { name } }`)).toEqual(before);
    expect(
      await api.ask(`query($id: ID!, $policy: ID!) { node(id: $id) { id } policy(id: $policy) { id } withdrawal(id: $id) { reason } }`, {
        id: body.id,
        policy: found.policyId,
      }),
    ).toEqual({
      ...{ node: null, policy: null, withdrawal: null },
    });
    expect((await api.refused(NOTICE, { id: body.id })).extensions?.code).toBe("UNAUTHENTICATED");
  });

  test("that has waited for more than three days is told, until it is loaded", async () => {
    const { body } = await put(notice(++number));
    const OVERDUE = `{ noticeUploads(overdue: true) { totalCount nodes { id waitingDays } } }`;
    expect((await api.as(zhao).ask(OVERDUE)).noticeUploads.totalCount).toBe(0);
    const at = new Date(Date.now() - 4.5 * 86_400_000).toISOString();
    const SET = "MATCH (u:NoticeUpload {id: $id}) SET u.createdAt = $at";
    await api.graph.write((transaction) => transaction.run(SET, { id: body.id, at }));
    expect((await api.as(zhao).ask(OVERDUE)).noticeUploads).toEqual({ totalCount: 1, nodes: [{ id: body.id, waitingDays: 4 }] });
    await confirmRest(body.id);
    await load(body.id);
    expect((await api.as(zhao).ask(OVERDUE)).noticeUploads.totalCount).toBe(0);
  });

  test("is corrected, rejected and confirmed by one, loaded by another, and says so with its clause", async () => {
    const { body } = await put(notice(++number));
    await judge(body.id, "压缩开办时间", {
      verdict: "CORRECTED",
      changes: [
        { field: "title", lines: ["企业开办一日办结"] },
        { field: "lead", lines: ["市场监管局", "税务局"] },
      ],
      reason: "标题应写到办结时限",
    });
    await judge(body.id, "规范用水报装", { verdict: "REJECTED", reason: "不是任务" });
    expect((await api.as(zhao).refused(LOAD, { input: { id: body.id, revision: 3 } })).message).toContain("还有 3 条事实没有核对");
    await confirmRest(body.id);
    expect((await load(body.id)).loadNotice.notice).toMatchObject({ state: "LOADED" });

    const { policyId } = await read(body.id);
    const quote = "（牵头单位：市场监管局；责任单位：税务局、公安局；完成时限：10月31日）";
    expect((await policyOf(policyId)).measures.nodes).toEqual([
      {
        ...{ title: "企业开办一日办结", deadline: "10月31日" },
        leads: [
          { unit: { name: "市场监管局" }, citation: { quote: expect.stringContaining(quote) } },
          { unit: { name: "税务局" }, citation: { quote: expect.stringContaining(quote) } },
        ],
      },
    ]);
    const acts = await api.graph.read<{ action: string }>(
      "MATCH (e:AuditEntry {subjectId: $id}) RETURN e.action AS action ORDER BY e.seq",
      { id: policyId },
    );
    expect(acts.map(({ action }) => action)).toEqual(["upload", "correct", "reject", "confirm", "load"].map((verb) => `notice.${verb}`));

    // Read again, with one task more, it keeps all of that.
    const again = await put(notice(number, { tasks: "（三）方便用气报装\n当天通气。（牵头单位：燃气公司）\n" }));
    const next = await read(again.body.id);
    expect(next.policy).toEqual({ id: policyId });
    expect(factOf(next, "压缩开办时间").decision).toMatchObject({ verdict: "CORRECTED", reason: "标题应写到办结时限", by: { name: "王" } });
    expect(factOf(next, "规范用水报装").decision).toMatchObject({ verdict: "REJECTED" });
    expect(next.facts.filter(({ decision }: { decision: unknown }) => decision === null)).toMatchObject([{ title: "方便用气报装" }]);
    expect((await changesOf(again.body.id)).changes).toMatchObject([
      { change: "GAINED", relation: "LEADS", from: "燃气公司", to: "方便用气报装" },
    ]);
    await confirmRest(again.body.id);
    await load(again.body.id);
    expect((await policyOf(policyId)).measures.nodes.map(({ title }: { title: string }) => title)).toEqual([
      "企业开办一日办结",
      "方便用气报装",
    ]);
  });

  test("whose next reading has no place for a correction gives it back to an editor, and is not loaded before", async () => {
    const { body } = await put(notice(++number));
    await judge(body.id, "压缩开办时间", {
      verdict: "CORRECTED",
      changes: [{ field: "title", lines: ["企业开办一日办结"] }],
      reason: "更准",
    });
    await confirmRest(body.id);
    await load(body.id);
    const changed = notice(number).replace("；完成时限：10月31日", "；完成时限：12月31日");
    const again = await put(changed);
    const next = await read(again.body.id);
    expect(next.unplaced).toEqual([{ key: expect.any(String), title: "压缩开办时间" }]);
    expect((await changesOf(again.body.id)).changes).toContainEqual(
      expect.objectContaining({ change: "GAINED", from: "压缩开办时间", relation: "DEADLINE", after: "12月31日" }),
    );
    await confirmRest(again.body.id);
    const at = { id: again.body.id, revision: (await read(again.body.id)).revision };
    expect((await api.as(zhao).refused(LOAD, { input: at })).message).toContain("1 处更正");
    const DROP = `mutation($input: DropCorrectionInput!) { dropCorrection(input: $input) { notice { unplaced { key } } } }`;
    const input = { ...at, correction: next.unplaced[0].key, reason: "已在新条款里改过" };
    expect((await api.as(wang).ask(DROP, { input })).dropCorrection.notice.unplaced).toEqual([]);
    await load(again.body.id);
    const [measure] = (await policyOf(next.policyId)).measures.nodes;
    expect(measure).toMatchObject({ title: "压缩开办时间", deadline: "12月31日" });
  });

  test("takes no correction in words that the notice does not have, none that changes nothing, and none without a reason", async () => {
    const { body } = await put(notice(++number));
    const upload_ = await read(body.id);
    const at = { id: body.id, revision: upload_.revision, fact: factOf(upload_, "压缩开办时间").key };
    const refusal = async (judgement: object) => (await api.as(wang).refused(JUDGE, { input: { ...at, ...judgement } })).message;
    const correct = (field: string, ...lines: string[]) => ({ verdict: "CORRECTED", reason: "更准", changes: [{ field, lines }] });
    expect(await refusal(correct("lead", "发展改革委"))).toContain("“发展改革委”在通知原文里找不到");
    expect(await refusal(correct("lead", "市场监管局", "住建局"))).toContain("不在同一条款里");
    expect(await refusal(correct("title", "压缩开办时间"))).toContain("没有更正");
    expect(await refusal(correct("title"))).toContain("不能空着");
    expect(await refusal(correct("colour", "红"))).toContain("没有“colour”");
    expect(await refusal({ verdict: "REJECTED" })).toContain("理由");
    expect(await refusal({ verdict: "CONFIRMED", fact: "measure-none" })).toContain("没有编号");
    expect((await read(body.id)).revision).toBe(upload_.revision);
  });

  const head = (n: number) => `丙区人民政府办公室关于印发丙区营商环境方案（${n}）的通知，丙政办发〔2024〕${n}号，2024-03-01`;
  const correctHead = (id: string, field: string, line: string) =>
    judge(id, head(number), { verdict: "CORRECTED", changes: [{ field, lines: [line] }], reason: "读错了" });
  const TOLD = `query($id: ID!) { policy(id: $id) { docNumber issuedOn title } }`;

  test("whose 文号 was read wrongly is known by the right one, also when it is read again", async () => {
    const text = notice(++number, { tasks: "（三）另见\n本通知即丙发改〔2024〕77号，印发于2024年4月2日。（牵头单位：燃气公司）\n" });
    const { body } = await put(text);
    await correctHead(body.id, "docNumber", "丙发改〔2024〕77号");
    expect(await read(body.id)).toMatchObject({ policyId: "bingfagai-2024-77-hao", policy: null });
    await judge(body.id, "压缩开办时间", { verdict: "REJECTED", reason: "不是任务" });
    await confirmRest(body.id);
    await load(body.id);
    expect((await api.ask(TOLD, { id: "bingfagai-2024-77-hao" })).policy).toMatchObject({ docNumber: "丙发改〔2024〕77号" });
    expect((await api.ask(TOLD, { id: `bingzhengbanfa-2024-${number}-hao` })).policy).toBeNull();

    const again = await put(text, { again: true });
    const next = await read(again.body.id);
    expect(next).toMatchObject({ policyId: "bingfagai-2024-77-hao", policy: { id: "bingfagai-2024-77-hao" }, unplaced: [] });
    expect(factOf(next, head(number)).decision).toMatchObject({ verdict: "CORRECTED", reason: "读错了", by: { name: "王" } });
    expect((await changesOf(again.body.id)).changes).toEqual([]);
    // Taken back, the link that was given out stays good.
    await judge(again.body.id, head(number), { verdict: null });
    expect((await read(again.body.id)).policyId).toBe("bingfagai-2024-77-hao");
  });

  test("that is held keeps its id when its 文号, title or date is corrected", async () => {
    const text = notice(++number, { tasks: "（三）另见\n本方案即丙发改〔2024〕78号，印发于二〇二四年四月二日。（牵头单位：燃气公司）\n" });
    const id = await loaded(text);
    const { body } = await put(text, { again: true });
    await judge(body.id, head(number), { verdict: null });
    await judge(body.id, head(number), {
      ...{ verdict: "CORRECTED", reason: "读错了" },
      changes: [
        { field: "docNumber", lines: ["丙发改〔2024〕78 号"] },
        { field: "date", lines: ["2024-04-02"] },
        { field: "title", lines: ["丙区营商环境方案"] },
      ],
    });
    await load(body.id);
    expect((await api.ask(TOLD, { id })).policy).toEqual({
      docNumber: "丙发改〔2024〕78号",
      issuedOn: "2024-04-02",
      title: "丙区营商环境方案",
    });
    expect((await read((await put(text, { again: true })).body.id)).policyId).toBe(id);
  });

  test("that turns out to be another one's next reading takes over what was decided of that", async () => {
    const text = notice(++number);
    const { body } = await put(text);
    await judge(body.id, "规范用水报装", { verdict: "REJECTED", reason: "不是任务" });
    await confirmRest(body.id);
    await load(body.id);
    const { policyId } = await read(body.id);
    const misread = text
      .replace(/丙政办发(.*)号/, "丙府办发$1号\n本文原编丙政办发$1号")
      .replace("丙区营商环境方案（", "丙区优化营商环境方案（");
    const other = await put(misread);
    const before = await read(other.body.id);
    expect(before).toMatchObject({ policy: null });
    expect(factOf(before, "规范用水报装").decision).toBeNull();
    await judge(other.body.id, before.facts[0].title, {
      ...{ verdict: "CORRECTED", reason: "写错了字" },
      changes: [{ field: "docNumber", lines: [`丙政办发〔2024〕${number}号`] }],
    });
    const after = await read(other.body.id);
    expect(after).toMatchObject({ policyId, policy: { id: policyId } });
    expect(factOf(after, "规范用水报装").decision).toMatchObject({ verdict: "REJECTED" });
  });

  test("has no head in words that it does not have, and none that is rejected or empty", async () => {
    const { body } = await put(notice(++number));
    const { revision, facts } = await read(body.id);
    const at = { id: body.id, revision, fact: facts[0].key, verdict: "CORRECTED", reason: "读错了" };
    const refusal = async (judgement: object) => (await api.as(wang).refused(JUDGE, { input: { ...at, ...judgement } })).message;
    const to = (field: string, ...lines: string[]) => ({ changes: [{ field, lines }] });
    expect(await refusal(to("docNumber", "丙发改〔2024〕79号"))).toContain("在通知原文里找不到");
    expect(await refusal(to("docNumber", "市场监管局"))).toContain("文号照原文写全");
    expect(await refusal(to("date", "2024-03-02"))).toContain("在通知原文里找不到");
    expect(await refusal(to("date", "2024年3月1日"))).toContain("2024-03-01 这样");
    expect(await refusal(to("title"))).toContain("不能空着");
    expect(await refusal({ verdict: "REJECTED" })).toContain("不能驳回");
    expect((await read(body.id)).revision).toBe(revision);
  });

  test("whose body has a member or a deputy too many, or one in other words, is corrected one by one", async () => {
    const { body } = await put(`关于成立丙区营商专班的通知
各部门：
决定成立丙区营商环境工作专班（以下简称工作专班）。
一、组成人员
组 长：王建国 副区长
副组长：李 明 区政务服务局局长
成 员：张海涛 区发改局副局长
赵 倩 区公安局副局长
2024年5月6日`);
    const [group] = (await read(body.id)).facts.filter(({ kind }: { kind: string }) => kind === "BODY");
    const linesOf = (name: string) => group.fields.find((field: { name: string }) => field.name === name).lines as string[];
    const [first = "", second = ""] = linesOf("members");
    expect([linesOf("deputies").length, linesOf("members").length]).toEqual([1, 2]);
    const changes = [
      { field: "deputies", lines: ["李明（区政务服务局局长）", "王建国（副区长）"] },
      { field: "members", lines: [first, "赵倩 区公安局"] },
    ];
    await judge(body.id, group.title, { verdict: "CORRECTED", reason: "照原文", changes });
    const refused = await api.as(wang).refused(JUDGE, {
      input: {
        id: body.id,
        revision: 2,
        fact: group.key,
        verdict: "CORRECTED",
        reason: "没有的人",
        changes: [{ field: "members", lines: [second, "钱某"] }],
      },
    });
    expect(refused.message).toContain("“钱某”在通知原文里找不到");
    await confirmRest(body.id);
    await load(body.id);
    const { policyId } = await read(body.id);
    const said = await api.graph.read<{ text: string; type: string }>(
      "MATCH (:MeetingBody {policyId: $id})<-[r:MEMBER_OF|CONVENES]-() RETURN DISTINCT r.text AS text, type(r) AS type ORDER BY type, text",
      { id: policyId },
    );
    expect(said.map(({ text }) => text)).toEqual(expect.arrayContaining(["王建国（副区长）", "赵倩 区公安局"]));
  });

  test("judged by two at once keeps the first, and tells the second what is stored", async () => {
    const { body } = await put(notice(++number));
    const { revision, facts } = await read(body.id);
    const input = { id: body.id, revision, fact: facts[0].key, verdict: "CONFIRMED" };
    await api.as(wang).ask(JUDGE, { input });
    const refused = await api.as(li).refused(JUDGE, { input: { ...input, verdict: "REJECTED", reason: "不对" } });
    expect(refused.extensions).toMatchObject({ code: "CONFLICT", stored: { revision: revision + 1, updatedBy: "王" } });
    expect((await read(body.id)).facts[0].decision.verdict).toBe("CONFIRMED");
  });

  test("judged or loaded by a button pressed twice is judged and loaded once", async () => {
    const { body } = await put(notice(++number));
    const { revision, facts } = await read(body.id);
    const twice = (who: typeof wang, document: string, input: object) =>
      Promise.all([1, 2].map(() => api.as(who).ask(document, { input: { id: body.id, ...input } })));
    const [judged, again] = await twice(wang, JUDGE, { revision, fact: facts[0].key, verdict: "CONFIRMED" });
    expect(again).toEqual(judged);
    const { key, fields } = factOf(await read(body.id), "压缩开办时间");
    // As the form sends it: every field, of which one is changed.
    const changes = fields.map(({ name, lines }: { name: string; lines: string[] }) => ({
      field: name,
      lines: name === "title" ? ["企业开办一日办结"] : lines,
    }));
    const correction = { revision: revision + 1, fact: key, verdict: "CORRECTED", changes, reason: "更准" };
    const [corrected, correctedAgain] = await twice(wang, JUDGE, correction);
    expect(corrected?.judgeFact.notice.revision).toBe(revision + 2);
    expect(correctedAgain).toEqual(corrected);
    const other = await api.as(wang).refused(JUDGE, { input: { id: body.id, ...correction, reason: "另一个理由" } });
    expect(other.extensions?.code).toBe("CONFLICT");
    const [confirmed, confirmedAgain] = await twice(wang, CONFIRM, { revision: revision + 2, least: 0 });
    expect(confirmed?.confirmFacts.notice.revision).toBe(revision + 3);
    expect(confirmedAgain).toEqual(confirmed);
    const [loadedOnce, loadedAgain] = await twice(zhao, LOAD, { revision: revision + 3 });
    expect(loadedOnce?.loadNotice.notice).toMatchObject({ state: "LOADED", revision: revision + 4 });
    expect(loadedAgain).toEqual(loadedOnce);
  });

  test("is not loaded by anybody who worked on it", async () => {
    const both = { ...zhao, roles: [...wang.roles, ...zhao.roles] };
    const { body } = await put(notice(++number), { who: both });
    await confirmRest(body.id);
    const { revision } = await read(body.id);
    const refused = await api.as(both).refused(LOAD, { input: { id: body.id, revision } });
    expect(refused).toMatchObject({ extensions: { code: "FORBIDDEN" }, message: expect.stringContaining("另一位审核人") });
    await load(body.id, qian);
  });

  test("that the graph has in the same bytes says so, and is read once more where that is asked for", async () => {
    const text = notice(++number);
    const { body } = await put(text);
    await expect(put(text, { who: li })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining(`/editor/notices/${body.id}`),
    });
    await confirmRest(body.id);
    await load(body.id);
    const twice = await upload(text);
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ message: expect.stringContaining("已经载入") }] } });
    const again = await put(text, { again: true });
    expect((await changesOf(again.body.id)).changes).toEqual([]);
  });

  test("replaces an older one that an editor names: what that laid down ends on the day of the new one", async () => {
    const older = await loaded(notice(++number));
    const { body } = await put(notice(++number, { year: "2025" }));
    const CHOOSE = `mutation($input: ChooseReplacedPolicyInput!) { chooseReplacedPolicy(input: $input) { notice { replaces { id } } } }`;
    expect((await api.as(wang).refused(CHOOSE, { input: { id: body.id, revision: 1, policy: "none" } })).extensions?.code).toBe(
      "BAD_USER_INPUT",
    );
    await api.as(wang).ask(CHOOSE, { input: { id: body.id, revision: 1, policy: older } });
    await confirmRest(body.id);
    await load(body.id);
    const { policyId } = await read(body.id);
    expect((await api.ask(`query($id: ID!) { policy(id: $id) { status replacedBy { id } } }`, { id: older })).policy).toEqual({
      ...{ status: "REPLACED", replacedBy: [{ id: policyId }] },
    });
    // The next reading still says so.
    const again = await put(notice(number, { year: "2025", tasks: "（三）方便用气报装\n当天通气。（牵头单位：燃气公司）\n" }));
    expect((await read(again.body.id)).replaces).toEqual({ id: older });
  });

  test("once loaded is withdrawn with a reason, and stands nowhere until it is loaded again", async () => {
    const text = notice(++number);
    const policyId = await loaded(text);
    const measure = (await api.ask(`query($id: ID!) { policy(id: $id) { measures { nodes { id } } } }`, { id: policyId })).policy.measures
      .nodes[0].id;
    const WITHDRAW = `mutation($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { title } }`;
    expect((await api.as(zhao).refused(WITHDRAW, { input: { id: policyId, comment: " " } })).message).toContain("原因");
    await api.as(zhao).ask(WITHDRAW, { input: { id: policyId, comment: "误公开" } });
    for (const id of [policyId, measure]) {
      const found = await api.ask(
        `query($id: ID!) { node(id: $id) { id } policy(id: $id) { id } measure(id: $id) { id } withdrawal(id: $id) { at reason } }`,
        { id },
      );
      expect(found).toEqual({ node: null, policy: null, measure: null, withdrawal: { at: expect.any(String), reason: "误公开" } });
    }
    expect((await api.ask(`{ policies(first: 100) { nodes { id } } }`)).policies.nodes).not.toContainEqual({ id: policyId });
    const changes = await api.graph.read<{ operation: string }>(
      "MATCH (c:Change {entityId: $id}) RETURN c.operation AS operation ORDER BY c.seq DESC LIMIT 1",
      { id: measure },
    );
    expect(changes).toEqual([{ operation: "DELETE" }]);
    expect((await api.as(zhao).ask(`{ withdrawnPolicies { id reason } }`)).withdrawnPolicies).toContainEqual({
      id: policyId,
      reason: "误公开",
    });

    const again = await put(text);
    await load(again.body.id);
    expect((await api.ask(`query($id: ID!) { withdrawal(id: $id) { reason } }`, { id: policyId })).withdrawal).toBeNull();
    expect((await policyOf(policyId)).measures.nodes).toHaveLength(2);
  });

  test("once withdrawn is made public again as it stood, with a reason, and what had ended it has still", async () => {
    const { body } = await put(notice(++number));
    await judge(body.id, "压缩开办时间", {
      ...{ verdict: "CORRECTED", reason: "标题应写到办结时限" },
      changes: [{ field: "title", lines: ["企业开办一日办结"] }],
    });
    await confirmRest(body.id);
    await load(body.id);
    const { policyId: id } = await read(body.id);
    const edges = () =>
      api.graph.read("MATCH (u:Unit)-[r]->() WHERE r.policyId = $id RETURN r.key AS key, u.id AS unit, r.until AS until ORDER BY key", {
        id,
      });
    await api
      .as(zhao)
      .ask(`mutation($input: RepealPolicyInput!) { repealPolicy(input: $input) { id } }`, { input: { id, on: "2024-12-31" } });
    const before = { policy: await policyOf(id), edges: await edges() };
    await api
      .as(zhao)
      .ask(`mutation($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { id } }`, { input: { id, comment: "误公开" } });
    const REPUBLISH = `mutation($input: RepublishPolicyInput!) { republishPolicy(input: $input) { title } }`;
    expect((await api.as(zhao).refused(REPUBLISH, { input: { id, comment: " " } })).message).toContain("原因");
    await api.as(zhao).ask(REPUBLISH, { input: { id, comment: "核实后可以公开" } });
    expect({ policy: await policyOf(id), edges: await edges() }).toEqual(before);
    expect(before.policy.status).toBe("REPEALED");
    expect(await api.ask(`query($id: ID!) { withdrawal(id: $id) { reason } }`, { id })).toEqual({ withdrawal: null });
    const [entry] = await api.graph.read<{ action: string; details: string }>(
      "MATCH (e:AuditEntry {subjectId: $id}) RETURN e.action AS action, e.details AS details ORDER BY e.seq DESC LIMIT 1",
      { id },
    );
    expect(entry).toMatchObject({ action: "policy.republish", details: expect.stringContaining("核实后可以公开") });
    expect((await api.as(zhao).refused(REPUBLISH, { input: { id, comment: "再来" } })).extensions?.code).toBe("NOT_FOUND");
    // The next reading finds what was corrected.
    const again = await put(notice(number), { again: true });
    expect(factOf(await read(again.body.id), "压缩开办时间").decision).toMatchObject({ verdict: "CORRECTED" });
    expect((await changesOf(again.body.id)).changes).toEqual([]);
  });

  test("once loaded is repealed from a day on and put back in force, and stays readable", async () => {
    const id = await loaded(notice(++number));
    const REPEAL = `mutation($input: RepealPolicyInput!) { repealPolicy(input: $input) { title } }`;
    await api.as(zhao).ask(REPEAL, { input: { id, on: "2024-12-31" } });
    expect((await policyOf(id)).status).toBe("REPEALED");
    await api.as(zhao).ask(`mutation($id: ID!) { reinstatePolicy(id: $id) { id } }`, { id });
    expect((await policyOf(id)).status).toBe("IN_FORCE");
  });

  test("once discarded leaves its record, and nothing of its text", async () => {
    const { body } = await put(notice(++number));
    const DISCARD = `mutation($input: TransitionInput!) { discardNotice(input: $input) { notice { state facts { key } clauses { html } } } }`;
    expect((await api.as(li).refused(DISCARD, { input: { id: body.id, revision: 1, comment: "重复" } })).extensions?.code).toBe(
      "FORBIDDEN",
    );
    const { discardNotice } = await api.as(wang).ask(DISCARD, { input: { id: body.id, revision: 1, comment: "重复" } });
    expect(discardNotice.notice).toEqual({ state: "DISCARDED", facts: [], clauses: [] });
    expect(await api.graph.read("MATCH (r:NoticeReading {id: $id}) RETURN r.id AS id", { id: body.id })).toEqual([]);
  });

  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["no notice", "今天天气很好。\n明天也是。\n", "日记.txt", /不像一份通知/],
    ["nothing", "", "空.txt", /空的/],
    ["a cut-off Word file", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), "半.docx", /损坏|不是有效的/],
    ["a 密级 further down", `${notice(901)}\n附件\n密级：秘密\n`, "密.txt", /密级/],
  ])("that is %s is refused, and leaves no trace", async (_what, bytes, name, message) => {
    const count = async () => api.graph.read("MATCH (n) RETURN count(n) AS n");
    const before = await count();
    const { status, body } = await upload(bytes, { name });
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(message);
    expect(await count()).toEqual(before);
  });

  test("of a place that is none, or by somebody who may not, is refused", async () => {
    expect((await upload(notice(902), { fields: { jurisdiction: "某处" } })).body.errors[0].message).toContain("不像一个地区");
    expect((await upload(notice(902), { who: "zhao" })).status).toBe(403);
    expect((await upload(notice(902), { who: "nobody" })).status).toBe(401);
  });
});

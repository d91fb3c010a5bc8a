import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runRepealCommand } from "../../server/editorial/repeal-command.ts";
import { verifyAuditLog } from "../../server/editorial/verify-audit-log.ts";
import { readChangeCount, readChanges } from "../../server/graph/change-log.ts";
import { loadPolicies } from "../../server/graph/load/load-policies.ts";
import { unloadRecord } from "../../server/graph/load/load-record.ts";
import { closeReplacedPolicies } from "../../server/graph/migrations/close-replaced-policies.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { graphEngines } from "./open-graphs.ts";
import { jointMeeting, workingGroups } from "./two-versions.ts";

const LED = "taierzhuang-2020.i-huodedianli";
const NOW_LED = "taierzhuang-2022.i-huodedianli";
const CHAIN = `query ($subject: ID!, $asOf: Date) {
  responsibilityChain(subject: $subject, asOf: $asOf) { leads { unit { name } citation { quote clause { id } } } gaps }
}`;

describe.each(graphEngines)("two versions of a notice on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, []);
    await loadPolicies(api.graph, [jointMeeting.before(), workingGroups.before()]);
    await loadPolicies(api.graph, [jointMeeting.after(), workingGroups.after()]);
  });
  afterAll(() => api.close());

  const chain = async (subject: string, asOf?: string) => {
    const { responsibilityChain: found } = await api.ask(CHAIN, { subject, asOf });
    return { leads: found.leads.map(({ unit }: { unit: { name: string } }) => unit.name), gaps: found.gaps as string[] };
  };
  const held = (policyId: string) =>
    api.graph.read<{ until: string | null; n: number }>(
      `MATCH (:Unit)-[r:LEADS|MEMBER_OF|CONVENES|HOSTS_OFFICE_OF]->() WHERE r.policyId = $policyId
       RETURN r.until AS until, count(r) AS n ORDER BY until`,
      { policyId },
    );

  test("the earlier one answers for its own time, the later one for its own", async () => {
    expect((await chain(LED, "2021-06-01")).leads).toEqual(["区供电客服中心"]);
    expect((await chain(LED, "2022-05-31")).leads).toEqual(["区供电客服中心"]);
    expect((await chain(NOW_LED, "2022-06-01")).leads).toEqual(["区发改局"]);
    expect((await chain(NOW_LED)).leads).toEqual(["区发改局"]);
  });

  test("outside its time each says so instead of an empty answer", async () => {
    expect(await chain(LED, "2022-06-01")).toEqual({ leads: [], gaps: [expect.stringContaining("自 2022-06-01 起已由后来的通知取代")] });
    expect(await chain(LED)).toEqual({ leads: [], gaps: [expect.stringContaining("已由后来的通知取代")] });
    expect(await chain(NOW_LED, "2021-06-01")).toEqual({ leads: [], gaps: [expect.stringContaining("2021-06-01 时尚未发布")] });
  });

  test("the earlier one stays readable, says that it is replaced, since when and by what", async () => {
    const { policy } = await api.ask(`{ policy(id: "teda-2020") { status replacedOn replacedBy { id } clauses { id } } }`);
    expect(policy).toMatchObject({ status: "REPLACED", replacedOn: "2022-03-01", replacedBy: [{ id: "teda-2022" }] });
    expect(policy.clauses.length).toBeGreaterThan(3);
  });

  test("all that it laid down is closed, and nothing of the later one", async () => {
    expect((await held("taierzhuang-2020")).map(({ until }) => until)).toEqual(["2022-06-01"]);
    expect((await held("taierzhuang-2022")).map(({ until }) => until)).toEqual([null]);
  });

  test("it is compared: who leads, where the office is, who is no member any more, how often it meets", async () => {
    const compare = async (before: string, after: string) =>
      (
        await api.ask(
          `query ($before: ID!, $after: ID!) { comparePolicies(before: $before, after: $after) {
             before { id } after { id }
             gained { relation from to after { text citation { clause { id } } } }
             lost { relation from to before { citation { policy { id } } } }
             changed { relation from to before { text } after { text citation { quote } } }
             unchanged { relation count }
           } }`,
          { before, after },
        )
      ).comparePolicies;
    const named = (edges: { relation: string; from: string; to: string | null }[]) =>
      edges.map(({ relation, from, to }) => [relation, from, to].filter(Boolean).join(" "));

    const meeting = await compare("teda-2020", "teda-2022");
    const body = "天津经济技术开发区优化营商环境工作联席会议";
    expect(named(meeting.lost)).toContain(`MEMBER_OF 商务局 ${body}`);
    expect(named(meeting.lost)).toContain(`HOSTS_OFFICE_OF 营商办 ${body}`);
    expect(named(meeting.gained)).toContain(`HOSTS_OFFICE_OF 发改局 ${body}`);
    expect(meeting.changed).toEqual([
      {
        relation: "CADENCE",
        from: body,
        to: null,
        before: { text: "每季度召开一次" },
        after: { text: "每月召开一次", citation: { quote: expect.stringContaining("每月召开一次") } },
      },
    ]);
    // 41 of its 42 members stay; of what changed nothing counts as kept.
    expect(meeting.unchanged).toContainEqual({ relation: "MEMBER_OF", count: 41 });
    expect(meeting.unchanged.map(({ relation }: { relation: string }) => relation)).not.toContain("CADENCE");
    const itself = await compare("teda-2020", "teda-2020");
    expect(itself.unchanged).toContainEqual({ relation: "MEMBER_OF", count: 42 });
    expect(meeting.lost[0].before.citation.policy.id).toBe("teda-2020");

    const groups = await compare("taierzhuang-2020", "taierzhuang-2022");
    expect(named(groups.gained)).toContain("LEADS 区发改局 获得电力");
    expect(named(groups.lost)).toContain("LEADS 区供电客服中心 获得电力");
    expect(named(groups.gained)).not.toContain("LEADS 区财政局 政府采购");
    const back = await compare("taierzhuang-2022", "taierzhuang-2020");
    expect([named(back.gained), named(back.lost)]).toEqual([named(groups.lost), named(groups.gained)]);
  });

  test.each([
    ["an empty id", "", "BAD_USER_INPUT", "没有写全要对比哪两份通知"],
    ["nothing", "nowhere", "NOT_FOUND", "没有编号为“nowhere”的通知"],
    ["a stub", "youhuayingshanghuanjingtiaoli", "BAD_USER_INPUT", "没有收录全文"],
  ])("comparing with %s is refused", async (_what, id, code, message) => {
    const error = await api.refused(`{ comparePolicies(before: "teda-2020", after: "${id}") { before { id } } }`);
    expect(error).toMatchObject({ message: expect.stringContaining(message), extensions: { code } });
  });

  test("loading either again changes nothing", async () => {
    const results: boolean[] = [];
    await loadPolicies(api.graph, [workingGroups.before(), workingGroups.after()], (_source, { changed }) => results.push(changed));
    expect(results).toEqual([false, false]);
    expect((await held("taierzhuang-2020")).map(({ until }) => until)).toEqual(["2022-06-01"]);
  });

  test("a graph of before is brought to the same by its migration", async () => {
    await api.graph.write((transaction) => transaction.run("MATCH (:Entity)-[r]->(:Entity) WHERE r.until IS NOT NULL SET r.until = null"));
    await api.graph.write((transaction) => transaction.run("MATCH (p:Policy) SET p.replacedOn = null"));
    await api.graph.write(closeReplacedPolicies);
    expect((await held("taierzhuang-2020")).map(({ until }) => until)).toEqual(["2022-06-01"]);
  });

  test("a repealed notice stays readable, says so, and what it laid down ends; read again it stays repealed; reinstated it holds again", async () => {
    const run = (...args: string[]) => runRepealCommand(api.graph, args, () => {});
    const policy = async () => (await api.ask(`{ policy(id: "taierzhuang-2022") { status repealedOn clauses { id } } }`)).policy;
    const logged = await readChangeCount(api.graph);
    await run("repeal", "taierzhuang-2022", "2023-07-01");
    expect(await policy()).toMatchObject({ status: "REPEALED", repealedOn: "2023-07-01" });
    expect((await policy()).clauses.length).toBeGreaterThan(3);
    expect((await chain(NOW_LED, "2023-06-30")).leads).toEqual(["区发改局"]);
    expect(await chain(NOW_LED)).toEqual({ leads: [], gaps: [expect.stringContaining("自 2023-07-01 起已经废止")] });
    const told = await readChanges(api.graph, logged, 1000);
    expect(told.map(({ entityId }) => entityId)).toEqual(expect.arrayContaining(["taierzhuang-2022", NOW_LED]));

    const { before, after } = workingGroups;
    const reread = after();
    reread.origin = { ...reread.origin, note: "重新录入" };
    await loadPolicies(api.graph, [before(), reread]);
    expect((await policy()).status).toBe("REPEALED");
    expect((await held("taierzhuang-2022")).map(({ until }) => until)).toEqual(["2023-07-01"]);

    await run("reinstate", "taierzhuang-2022");
    expect(await policy()).toMatchObject({ status: "IN_FORCE", repealedOn: null });
    expect((await chain(NOW_LED)).leads).toEqual(["区发改局"]);
    expect((await verifyAuditLog(api.graph)).broken).toBeNull();
  });

  test.each([
    ["an unknown notice", ["repeal", "nowhere", "2023-01-01"], "没有收录编号为“nowhere”的通知"],
    ["a notice that is only cited", ["repeal", "youhuayingshanghuanjingtiaoli", "2023-01-01"], "没有收录"],
    ["a day before it was issued", ["repeal", "taierzhuang-2022", "2021-01-01"], "才发文"],
    ["no date", ["repeal", "taierzhuang-2022", "2023-02-30"], "不是日期"],
    ["nothing to take back", ["reinstate", "taierzhuang-2022"], "没有登记过废止"],
    ["no arguments", ["repeal"], "用法"],
  ])("repealing with %s is refused in words", async (_what, args, message) => {
    await expect(runRepealCommand(api.graph, args, () => {})).rejects.toThrow(message);
  });

  test("without the later one the earlier holds again", async () => {
    await unloadRecord(api.graph, "taierzhuang-2022");
    expect((await chain(LED)).leads).toEqual(["区供电客服中心"]);
    expect((await held("taierzhuang-2020")).map(({ until }) => until)).toEqual([null]);
  });
});

describe.each(graphEngines)("a unit that a later notice calls by a new name on $name", (engine) => {
  const LEAD = `query ($subject: ID!, $asOf: Date) {
    responsibilityChain(subject: $subject, asOf: $asOf) { leads { text unit { id name aliases } citation { quote policy { id } } } }
  }`;

  test("is one unit with one past: each time it is told by the name of its time, with the clause of its time", async () => {
    const api = await openApi(engine, []);
    await loadPolicies(api.graph, [workingGroups.before()]);
    const lead = async (subject: string, asOf: string) => (await api.ask(LEAD, { subject, asOf })).responsibilityChain.leads[0];
    const former = await lead(LED, "2021-06-01");
    await loadPolicies(api.graph, [workingGroups.renamed()]);

    const then = await lead(LED, "2021-06-01");
    const now = await lead("taierzhuang-2023.i-huodedianli", "2024-01-01");
    expect(then).toMatchObject({ text: "区供电客服中心", citation: former.citation });
    expect(now).toMatchObject({ text: "区供电服务中心", citation: { policy: { id: "taierzhuang-2023" } } });
    expect(now.unit).toEqual(then.unit);
    expect([now.unit.name, ...now.unit.aliases]).toEqual(expect.arrayContaining(["区供电客服中心", "区供电服务中心"]));
    const { unit } = await api.ask(`query ($id: ID!) { unit(id: $id) { id leadsIndicators { id } } }`, { id: former.unit.id });
    expect(unit.id).toBe(now.unit.id);
    expect(unit.leadsIndicators).toContainEqual({ id: "taierzhuang-2023.i-huodedianli" });
    for (const name of ["区供电客服中心", "区供电服务中心"]) {
      const { units } = await api.ask(`query ($name: String) { units(name: $name) { nodes { id } } }`, { name });
      expect(units.nodes).toEqual([{ id: now.unit.id }]);
    }
    await api.close();
  });
});

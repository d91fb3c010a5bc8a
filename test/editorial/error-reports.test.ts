import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";
import { caseIn } from "./case-steps.ts";
import { sun, wang } from "./people.ts";

const { notice, ids } = threeSteps();
const REPORT = `mutation($input: ReportErrorInput!) { reportError(input: $input) { received } }`;
const LIST = `query($open: Boolean!) { errorReports(open: $open, first: 50) {
  totalCount nodes { id subjectName claim text contact subject { id } citation { quote clause { path } } answer answeredBy { name } }
} }`;
const ANSWER = `mutation($input: AnswerErrorReportInput!) { answerErrorReport(input: $input) { answer answeredBy { name } } }`;

describe.each(graphEngines)("readers' reports on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [notice.record]);
  });
  afterAll(() => api.close());

  test("a report stands with the claim and its clause until somebody answers it", async () => {
    const input = { subject: ids.sheli, text: "牵头单位\u0000已改为行政审批局\r\n请核对", contact: "读者甲" };
    expect(await api.ask(REPORT, { input })).toEqual({ reportError: { received: true } });
    const { errorReports } = await api.as(wang).ask(LIST, { open: true });
    expect(errorReports).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: expect.stringMatching(/^report-/),
          subjectName: "设立企业半天完成",
          claim: null,
          text: "牵头单位已改为行政审批局\n请核对",
          contact: "读者甲",
          subject: { id: ids.sheli },
          citation: { quote: "设立企业半天完成", clause: { path: "1" } },
          answer: null,
          answeredBy: null,
        },
      ],
    });
    const [{ id }] = errorReports.nodes;
    expect((await api.as(wang).ask(ANSWER, { input: { id, answer: "已核对，原文如此。" } })).answerErrorReport).toEqual({
      answer: "已核对，原文如此。",
      answeredBy: { name: "王" },
    });
    expect((await api.as(sun).ask(LIST, { open: true })).errorReports.totalCount).toBe(0);
    expect((await api.as(sun).ask(LIST, { open: false })).errorReports.totalCount).toBe(1);
    expect(await api.graph.read("MATCH (e:AuditEntry) WHERE e.action = 'errorReport.answer' RETURN e.actor AS actor")).toEqual([
      { actor: "王" },
    ]);
  });

  test("a report of one claim stands with its words and the clause that it cites", async () => {
    const clause = "yi-plan.2";
    await api.ask(REPORT, { input: { subject: ids.sheli, claim: "牵头：市场监管局", clause, text: "不对" } });
    const { errorReports } = await api.as(wang).ask(LIST, { open: true });
    expect(errorReports.nodes[0]).toMatchObject({ claim: "牵头：市场监管局", citation: { clause: { path: "2" } } });
    expect((await api.refused(REPORT, { input: { subject: ids.sheli, clause: ids.sheli, text: "不对" } })).extensions?.code).toBe(
      "NOT_FOUND",
    );
  });

  test("what reports are said of is read in one statement, however many they are", async () => {
    const ASKED = `query($first: Int!) { errorReports(first: $first) { nodes { subject { id } citation { quote } } } }`;
    await api.ask(REPORT, { input: { subject: ids.qiyong, text: "启用也不对" } });
    for (const first of [1, 2]) {
      api.trips();
      const { errorReports } = await api.as(wang).ask(ASKED, { first });
      expect(errorReports.nodes).toHaveLength(first);
      expect(api.trips()).toBe(2);
    }
  });

  test("what is not public cannot be reported, nor found out about", async () => {
    const { id } = await caseIn(api, "DRAFT", "还没公开");
    for (const subject of [id, "nothing"]) {
      expect((await api.refused(REPORT, { input: { subject, text: "不对" } })).extensions?.code).toBe("NOT_FOUND");
    }
  });

  test("the public neither reads nor answers reports, and a report says something", async () => {
    expect((await api.refused(LIST, { open: true })).extensions?.code).toBe("UNAUTHENTICATED");
    expect((await api.refused(ANSWER, { input: { id: "x", answer: "好" } })).extensions?.code).toBe("UNAUTHENTICATED");
    expect((await api.refused(REPORT, { input: { subject: ids.sheli, text: " " } })).extensions?.code).toBe("BAD_USER_INPUT");
    expect((await api.refused(REPORT, { input: { subject: ids.sheli, text: "长".repeat(2001) } })).extensions?.code).toBe("BAD_USER_INPUT");
  });

  test("what has waited for an answer for more than three days is told, until somebody answers", async () => {
    const OVERDUE = `{ errorReports(overdue: true) { totalCount nodes { text waitingDays } } }`;
    await api.ask(REPORT, { input: { subject: ids.sheli, text: "等了四天半" } });
    expect((await api.as(wang).ask(OVERDUE)).errorReports.totalCount).toBe(0);
    const at = new Date(Date.now() - 4.5 * 86_400_000).toISOString();
    const SET = "MATCH (r:ErrorReport {text: '等了四天半'}) SET r.at = $at RETURN r.id AS id";
    const [report] = await api.graph.write((transaction) => transaction.run<{ id: string }>(SET, { at }));
    expect((await api.as(wang).ask(OVERDUE)).errorReports).toEqual({ totalCount: 1, nodes: [{ text: "等了四天半", waitingDays: 4 }] });
    await api.as(wang).ask(ANSWER, { input: { id: report?.id, answer: "已核对" } });
    expect((await api.as(wang).ask(OVERDUE)).errorReports.totalCount).toBe(0);
  });

  test("an address that sends many has to wait; the very same words sent twice at once are one report", async () => {
    const send = (text: string) => api.ask(REPORT, { input: { subject: ids.qiyong, text } });
    for (let sent = 3; sent < 10; sent++) await Promise.all([send(`第 ${sent} 处不对`), send(`第 ${sent} 处不对`)]);
    expect((await api.refused(REPORT, { input: { subject: ids.qiyong, text: "不对" } })).extensions?.code).toBe("RATE_LIMITED");
  });
});

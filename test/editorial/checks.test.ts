import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";
import { CREATE, caseIn, newCase, step } from "./case-steps.ts";
import { sun, wang, zhao } from "./people.ts";

const { notice } = threeSteps();
const [engine] = graphEngines as [(typeof graphEngines)[number]];

let api: OpenApi;
beforeAll(async () => {
  api = await openApi(engine, [notice.record]);
});
afterAll(() => api.close());

async function warningsOf(more: object): Promise<string[]> {
  const { createCaseStudy } = await api.as(wang).ask(CREATE, { input: newCase("检查", more) });
  return createCaseStudy.warnings.map(({ kind, place, quote }: Record<string, string>) => `${kind} ${place} ${quote}`);
}

describe("the checks before publishing", () => {
  test.each<[string, object, string[]]>([
    [
      "an identity-card number whose check digit fits",
      { practice: "经办人证件号11010519491231002X。" },
      ["IDENTITY_CARD 做法 11010519491231002X"],
    ],
    [
      "one in full-width digits",
      { practice: "１１０１０５１９４９１２３１００２Ｘ" },
      ["IDENTITY_CARD 做法 １１０１０５１９４９１２３１００２Ｘ"],
    ],
    ["no number of eighteen digits whose check digit does not fit", { practice: "流水号110105194912310021。" }, []],
    ["no number whose check digit does not fit", { practice: "账号6222 0210 0111 6245 706。" }, []],
    [
      "a bank card that passes Luhn, as banks write it",
      { practice: "账号 4111 1111 1111 1111 。" },
      ["BANK_CARD 做法 4111 1111 1111 1111"],
    ],
    ["a mobile telephone", { practice: "请打138 1234 5678。" }, ["PHONE_NUMBER 做法 138 1234 5678"]],
    ["no public line", { practice: "服务电话：022-25201234，热线12345。" }, []],
    ["the name of a contact", { practice: "联系人：张三丰" }, ["CONTACT_NAME 做法 联系人：张三丰"]],
    ["no contact that is masked", { practice: "联系人：***" }, []],
    ["a mark of classification, with its star", { note: "机密★1年" }, ["SECRET_MARK 编者说明 机密★"]],
    ["one alone on its line", { background: "背景。\n\n秘密\n\n正文。" }, ["SECRET_MARK 背景第2段 秘密"]],
    ["no word of secrets in a sentence", { practice: "依法保守国家秘密和商业秘密。" }, []],
    ["a link to a clause that is not there", { practice: "[二](clause:yi-plan#99)" }, ["BROKEN_LINK 做法 clause:yi-plan#99"]],
    ["a link to a page that is not there", { practice: "[看](/cases/nothing)" }, ["BROKEN_LINK 做法 /cases/nothing"]],
    ["a link that only some programs would follow", { practice: "[看](javascript:alert)" }, ["BROKEN_LINK 做法 javascript:alert"]],
    [
      "no link that leads to something",
      { practice: "[一](clause:yi-plan#1)、[方案](/policies/yi-plan)、[外面](https://example.org/)" },
      [],
    ],
    [
      "a figure that nobody vouches for",
      { results: [{ name: "办理时间", before: "5", after: "1", unit: "天" }] },
      ["FIGURE_WITHOUT_SOURCE 前后对比 办理时间"],
    ],
    ["a claim without a citation", { outcome: "办理时间压缩80%。\n\n群众满意。" }, ["CLAIM_WITHOUT_CITATION 成效第1段 办理时间压缩80%。"]],
    ["no claim that says its source", { outcome: "办理时间压缩80%（来源：区政务服务办）。" }, []],
    ["no date", { outcome: "2024年10月28日起施行。" }, []],
  ])("find %s", async (_what, more, expected) => {
    expect(await warningsOf(more)).toEqual(expected);
  });

  test("a reviewer cannot publish over a warning, an administrator can with a reason, and the reason is on record", async () => {
    const at = await caseIn(api, "SUBMITTED", "有提醒", { outcome: "办理时间压缩80%。" });
    const refusal = await api.as(zhao).refused(step("publish"), { input: { ...at, comment: "我看可以" } });
    expect(refusal).toMatchObject({ extensions: { code: "FORBIDDEN", warnings: [{ kind: "CLAIM_WITHOUT_CITATION" }] } });
    expect((await api.as(sun).refused(step("publish"), { input: at })).extensions?.code).toBe("BAD_USER_INPUT");
    await api.as(sun).ask(step("publish"), { input: { ...at, comment: "已电话核实" } });
    const [entry] = await api.graph.read<{ details: string }>(
      "MATCH (e:AuditEntry) WHERE e.subjectId = $id AND e.action = 'caseStudy.publish' RETURN e.details AS details",
      { id: at.id },
    );
    expect(JSON.parse(entry?.details as string)).toMatchObject({
      comment: "已电话核实",
      publishedOver: [{ kind: "CLAIM_WITHOUT_CITATION", place: "成效", quote: "办理时间压缩80%。" }],
    });
  });

  test("nobody publishes over a 密级", async () => {
    const at = await caseIn(api, "SUBMITTED", "密级", { note: "机密★1年" });
    for (const viewer of [zhao, sun]) {
      const refusal = await api.as(viewer).refused(step("publish"), { input: { ...at, comment: "理由" } });
      expect(refusal).toMatchObject({ extensions: { code: "FORBIDDEN" }, message: expect.stringContaining("密级") });
    }
    expect((await api.ask(`query($id: ID!) { caseStudy(id: $id) { id } }`, { id: at.id })).caseStudy).toBeNull();
  });
});

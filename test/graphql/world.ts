import type { GraphRecord } from "../../server/domain/graph-model.ts";
import { Notice } from "./notice.ts";

const TIANJIN = { id: "tianjinshi", name: "天津市" };

/** Undated; each first-level indicator has its 专班, which meets every quarter; nothing stands above. */
export function taskForces(): { notice: Notice; ids: Record<"kaiban" | "shijian" | "baorong" | "zhuanban", string> } {
  const notice = new Notice({
    id: "jia-task-forces",
    title: "甲区营商环境指标专班工作机制",
    jurisdiction: { id: "jiaqu", name: "甲区", parent: TIANJIN },
    clauses: {
      "1": "开办企业指标专班。牵头单位：市场监管局。责任单位：税务局、人社局等部门。",
      "2": "包容普惠创新：人才流动便利度由人社局牵头。",
      "3": "各指标专班要按季度组织召开会商会议。",
    },
  });
  const market = notice.unit("市场监管局", ["市监局"]);
  const tax = notice.unit("税务局");
  const labour = notice.unit("人社局", ["人力资源和社会保障局"]);
  const first: [string, string] = ["1", "牵头单位：市场监管局。责任单位：税务局、人社局等部门。"];
  const kaiban = notice.indicator("开办企业", ["1", "开办企业指标专班"]);
  const shijian = notice.indicator("耗时", ["1", "开办企业指标专班"], kaiban);
  const baorong = notice.indicator("包容普惠创新", ["2", "包容普惠创新"]);
  const rencai = notice.indicator("人才流动便利度", ["2", "人才流动便利度由人社局牵头"], baorong);
  for (const indicator of [kaiban, shijian]) {
    notice.says("LEADS", market, indicator, first, { text: "市场监管局", inherited: indicator === shijian });
    notice.says("SUPPORTS", labour, indicator, first, { text: "人社局", openEnded: true });
    notice.says("SUPPORTS", tax, indicator, first, { text: "税务局", openEnded: true });
  }
  notice.says("LEADS", labour, rencai, ["2", "人才流动便利度由人社局牵头"], { text: "人社局" });
  const zhuanban = notice.body("开办企业指标专班", "TASK_FORCE", ["1", "开办企业指标专班"]);
  notice.says("TAKEN_UP_BY", kaiban, zhuanban, ["1", "开办企业指标专班"]);
  const huishang = notice.body("会商会议", "SESSION", ["3", "组织召开会商会议"], ["按季度", "3", "按季度组织召开会商会议"]);
  notice.says("SESSION_OF", huishang, zhuanban, ["3", "各指标专班要按季度组织召开会商会议"]);
  return { notice, ids: { kaiban, shijian, baorong, zhuanban } };
}

/** Dated 2020-05-01; a ladder of three steps that all measures share, and a deputy who is no body at all. */
export function threeSteps(): { notice: Notice; ids: Record<"sheli" | "qiyong" | "huishang" | "zhuanti" | "lingdao", string> } {
  const notice = new Notice({
    id: "yi-plan",
    title: "乙开发区优化营商环境方案",
    jurisdiction: { id: "yi", name: "乙经济技术开发区", parent: TIANJIN },
    issuedOn: "2020-05-01",
    clauses: {
      "1": "1. 设立企业半天完成（牵头单位：市场监管局）。2. 企业用印，10月31日前完成。",
      "2": "会商会负责跨部门问题的协调沟通。对于无法解决的问题上报专题会研究。",
      "3": "专题会：对于无法解决的问题上报领导小组会研究。领导小组会原则上每季度召开一次。",
    },
  });
  const sheli = notice.measure("1", "设立企业半天完成", ["1", "设立企业半天完成"]);
  const qiyong = notice.measure("2", "企业用印", ["1", "企业用印，10月31日前完成"], "10月31日");
  notice.says("LEADS", notice.unit("市场监管局"), sheli, ["1", "牵头单位：市场监管局"], { text: "市场监管局" });
  const huishang = notice.body("会商会", "JOINT_MEETING", ["2", "会商会负责跨部门问题的协调沟通"]);
  const zhuanti = notice.body("专题会", "JOINT_MEETING", ["3", "专题会"]);
  const lingdao = notice.body(
    "领导小组会",
    "LEADING_GROUP",
    ["3", "领导小组会原则上每季度召开一次"],
    ["每季度", "3", "领导小组会原则上每季度召开一次"],
  );
  notice.says("TAKEN_UP_BY", "yi-plan", huishang, ["2", "会商会负责跨部门问题的协调沟通"]);
  notice.says("ESCALATES_TO", huishang, zhuanti, ["2", "对于无法解决的问题上报专题会研究"], {
    condition: "无法解决的问题",
    text: "专题会",
    escalationKind: "unsettled",
    targetless: false,
  });
  notice.says("ESCALATES_TO", zhuanti, lingdao, ["3", "对于无法解决的问题上报领导小组会研究"], {
    condition: "无法解决的问题",
    text: "领导小组会",
    escalationKind: "unsettled",
    targetless: false,
  });
  notice.says("CONVENES", notice.unit("分管副主任", [], "POST"), zhuanti, ["3", "专题会"], { text: "分管副主任", deputy: false });
  notice.duty("每月报送进展", ["1", "企业用印"], notice.unit("公安局"), notice.unit("营商办"));
  return { notice, ids: { sheli, qiyong, huishang, zhuanti, lingdao } };
}

const MOMENT = "2021-01-01T00:00:00.000Z";

/** A case in some state that demonstrates a measure of the plan. */
export function caseStudy(id: string, state: "DRAFT" | "PUBLISHED" | "WITHDRAWN", measureId: string): GraphRecord {
  const properties = {
    id,
    title: `案例 ${id}`,
    titleKey: `案例${id}`,
    summary: "一句话",
    jurisdictionId: "yi",
    background: null,
    practice: "做法",
    outcome: null,
    bodyHtml: "<p>做法</p>",
    results: JSON.stringify([{ name: "办理时间", before: "5", after: "1", unit: "天", source: "通知" }]),
    state,
    revision: 1,
    publishedAt: MOMENT,
    updatedAt: MOMENT,
    policyId: "yi-plan",
    clauseId: "yi-plan.1",
    quote: "设立企业半天完成",
    ...(state === "WITHDRAWN" ? { withdrawnAt: MOMENT, withdrawalReason: "通知已更正" } : {}),
  };
  return {
    ownerId: id,
    nodes: [{ label: "CaseStudy", properties }],
    edges: [{ type: "DEMONSTRATES", from: id, to: measureId, key: `${id}|${measureId}`, properties: {} }],
  };
}

/** An interpretation in some state with one section on the second clause of the plan. */
export function interpretation(id: string, state: "DRAFT" | "PUBLISHED"): GraphRecord {
  const section = {
    id: `${id}.s-1`,
    interpretationId: id,
    position: 0,
    heading: "卡住了找谁",
    text: "先找会商会",
    html: "<p>先找会商会</p>",
    clauseId: "yi-plan.2",
  };
  return {
    ownerId: id,
    nodes: [
      {
        label: "Interpretation",
        properties: {
          id,
          title: `解读 ${id}`,
          policyId: "yi-plan",
          official: false,
          bodyHtml: "<p>先找会商会</p>",
          state,
          revision: 1,
          publishedAt: MOMENT,
          updatedAt: MOMENT,
        },
      },
      { label: "InterpretationSection", properties: section },
    ],
    edges: [
      { type: "EXPLAINS", from: id, to: "yi-plan", key: `${id}|explains`, properties: {} },
      { type: "PART_OF", from: section.id, to: id, key: `${id}|section`, properties: {} },
    ],
  };
}

import type { EdgeType, NodeLabel, NodeTypes } from "../../domain/graph-model.ts";
import { edgeProperties } from "../load/labels.ts";

interface NodeKind<Label extends NodeLabel> {
  /** What such a thing is called. */
  title: string;
  /** The properties that are given away, in the order of the columns. */
  properties: readonly (keyof NodeTypes[Label] | Marked<Label>)[];
}

/** What an editor marks on what a notice says, and no load writes. */
type Marked<Label> = Label extends "Policy" ? "repealedOn" : never;

const EVIDENCE = ["policyId", "clauseId", "quote"] as const;

/** What is given away of each kind of node: all that a notice says or an editor published, nothing that only serves looking up or editing. */
export const NODE_KINDS: { [Label in NodeLabel]: NodeKind<Label> } = {
  Jurisdiction: { title: "地区", properties: ["id", "name"] },
  Policy: {
    title: "政策文件",
    properties: [
      ...(["id", "title", "docNumber", "issuedOn", "kind", "issuerText", "addressees", "attachments"] as const),
      ...(["status", "replacedOn", "repealedOn", "stub", "jurisdictionId", "origin"] as const),
    ],
  },
  Clause: { title: "条款", properties: ["id", "policyId", "parentId", "path", "heading", "text", "table"] },
  Measure: { title: "举措", properties: ["id", "jurisdictionId", "number", "title", "text", "deadline", ...EVIDENCE] },
  Indicator: { title: "指标", properties: ["id", "jurisdictionId", "name", "level", ...EVIDENCE] },
  IndicatorConcept: { title: "指标概念", properties: ["id", "name"] },
  Unit: { title: "单位", properties: ["id", "jurisdictionId", "name", "kind", "aliases"] },
  MeetingBody: {
    title: "会议与专班",
    properties: ["id", "jurisdictionId", "name", "aliases", "kind", "cadence", "cadenceClauseId", "cadenceQuote", ...EVIDENCE],
  },
  Duty: { title: "报送等事项", properties: ["id", "jurisdictionId", "text", "cadence", "due", ...EVIDENCE] },
  Procedure: { title: "办理流程", properties: ["id", "jurisdictionId", "name", ...EVIDENCE] },
  Step: { title: "流程的步骤", properties: ["id", "jurisdictionId", "number", "text", ...EVIDENCE] },
  Interpretation: { title: "政策解读", properties: ["id", "title", "policyId", "official", "publishedAt", "updatedAt"] },
  InterpretationSection: {
    title: "解读的各节",
    properties: ["id", "interpretationId", "position", "heading", "text", "clauseId"],
  },
  CaseStudy: {
    title: "优秀案例",
    properties: [
      ...(["id", "title", "summary", "jurisdictionId", "background", "practice", "outcome", "results"] as const),
      ...(["publishedAt", "updatedAt", ...EVIDENCE] as const),
    ],
  },
};

/** What the edges of each type say, between their two ends. */
export const EDGE_TITLES: Record<EdgeType, string> = {
  WITHIN: "地区属于上级地区",
  OF: "属于地区",
  HAS: "政策有条款",
  PART_OF: "是上一级的一部分",
  EXPRESSES: "指标对应的概念",
  STATES: "条款写明",
  ISSUED_BY: "由单位发布",
  LEADS: "单位牵头",
  SUPPORTS: "单位配合",
  TAKEN_UP_BY: "由会议或专班研究",
  ESCALATES_TO: "解决不了时提交",
  REPORTS_TO: "向单位备案",
  SESSION_OF: "是会议的一种开法",
  MEMBER_OF: "是成员",
  ONE_OF: "是其中之一",
  CONVENES: "召集",
  HOSTS_OFFICE_OF: "办公室设在",
  OWES: "要办的事",
  OWED_TO: "报送给",
  BASED_ON: "依据",
  REPLACES: "替代",
  DEMONSTRATES: "案例说明",
  SUBMITTED_BY: "由单位报送",
  EXPLAINS: "解释",
};

/** What edges of a type carry that is given away. */
export const edgeColumns = (type: EdgeType): string[] => edgeProperties(type).filter((name) => name !== "rule" && name !== "confidence");

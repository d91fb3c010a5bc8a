/** What people call the kinds of facts of a notice. */
export const FACT_WORDS: Record<string, string> = {
  HEAD: "题头",
  MEASURE: "举措",
  INDICATOR: "指标",
  MEETING: "会议",
  ESCALATION: "升级",
  BODY: "机构",
  MEMBERS: "成员",
  DUTY: "职责",
  PROCEDURE: "流程",
  CITED_POLICY: "引用",
  REPLACED_POLICY: "取代",
};

export const VERDICT_WORDS = { CONFIRMED: "已确认", CORRECTED: "已更正", REJECTED: "已驳回" } as const;

/** What people call the state of a notice on the desk, and how its mark looks. */
export const NOTICE_STATES = {
  WAITING: { label: "待审", tone: "" },
  LOADED: { label: "已载入", tone: "sure" },
  DISCARDED: { label: "已放弃", tone: "past" },
} as const;

/** From here up a fact may be confirmed together with the others. */
export const SURE = 0.95;

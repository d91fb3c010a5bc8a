/** What each kind of search hit is called, in the order in which facets list them. */
export const KIND_WORDS: Record<string, string> = {
  POLICY: "政策",
  CLAUSE: "条款",
  INDICATOR: "指标",
  MEASURE: "举措",
  UNIT: "单位",
  MEETING_BODY: "会议与机构",
  INTERPRETATION: "解读",
  CASE_STUDY: "案例",
};

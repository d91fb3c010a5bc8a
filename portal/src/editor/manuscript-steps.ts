/** The mutation that takes a manuscript one step further. */
type Step = "submit" | "return" | "publish" | "withdraw";
export type ManuscriptKind = "CASE_STUDY" | "INTERPRETATION";

const TYPES: Record<ManuscriptKind, string> = { CASE_STUDY: "CaseStudy", INTERPRETATION: "Interpretation" };

const WORDS: Record<Step, string> = {
  submit: "已送审，等别人审核。",
  return: "已退回给撰写人，附上了您的意见。",
  publish: "已审核通过并发布，公众看得到了。",
  withdraw: "已撤回，公众现在看到的是撤回的日期和原因。",
};

export function isStep(act: string): act is Step {
  return Object.hasOwn(WORDS, act);
}

/** What is said once it is done. @param state of the manuscript since then */
export function stepWords(step: Step, state: string): string {
  return step === "publish" && state !== "PUBLISHED" ? "已审核通过，还要另一位审核人通过才发布。" : WORDS[step];
}

export function stepDocument(step: Step, kind: ManuscriptKind): string {
  return /* GraphQL */ `mutation Step($input: TransitionInput!) { taken: ${step}${TYPES[kind]}(input: $input) { manuscript { state } } }`;
}

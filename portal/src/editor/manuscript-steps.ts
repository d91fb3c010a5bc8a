/** The mutation that takes a manuscript one step further. */
export type Step = "submit" | "return" | "publish" | "withdraw";
export type ManuscriptKind = "CASE_STUDY" | "INTERPRETATION";

const TYPES: Record<ManuscriptKind, string> = { CASE_STUDY: "CaseStudy", INTERPRETATION: "Interpretation" };

/** What is said once it is done. */
export const STEP_WORDS: Record<Step, string> = {
  submit: "已送审，等别人审核。",
  return: "已退回给撰写人，附上了您的意见。",
  publish: "已审核通过。",
  withdraw: "已撤回，公众现在看到的是撤回的日期和原因。",
};

export function isStep(act: string): act is Step {
  return Object.hasOwn(STEP_WORDS, act);
}

export function stepDocument(step: Step, kind: ManuscriptKind): string {
  return /* GraphQL */ `mutation Step($input: TransitionInput!) { ${step}${TYPES[kind]}(input: $input) { __typename } }`;
}

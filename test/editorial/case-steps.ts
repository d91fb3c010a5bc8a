import type { Door, OpenApi } from "../graphql/open-api.ts";
import { wang, zhao } from "./people.ts";

export const CREATE = `mutation($input: CreateCaseStudyInput!) {
  createCaseStudy(input: $input) { caseStudy { id state revision } warnings { kind place quote blocking } }
}`;
export const UPDATE = `mutation($input: UpdateCaseStudyInput!) { updateCaseStudy(input: $input) { caseStudy { id state revision practice } } }`;
export const DISCARD = `mutation($input: DiscardDraftInput!) { discardDraft(input: $input) { id kind title discardedBy { name } } }`;
/** `step("submit")` is the document of submitCaseStudy, `step("submit", "Interpretation")` of the other; what came of it is `done.it`. */
export const step = (name: string, kind = "CaseStudy") => {
  const field = kind === "CaseStudy" ? "caseStudy" : "interpretation";
  return `mutation($input: TransitionInput!) { done: ${name}${kind}(input: $input) { it: ${field} { id state revision } } }`;
};

/** A case of 乙经济技术开发区, as a form would send it. */
export const newCase = (title: string, more: object = {}) => ({
  title,
  summary: "设立企业当天办结。",
  jurisdiction: "yi",
  practice: "一窗受理，并联审批。",
  measures: ["yi-plan.m-1"],
  policies: ["yi-plan"],
  ...more,
});

/** A case of 王's in a state, by the steps that lead there, and the revision it has reached. */
export async function caseIn(api: OpenApi, state: string, title: string, more: object = {}): Promise<{ id: string; revision: number }> {
  const { caseStudy } = (await api.as(wang).ask(CREATE, { input: newCase(title, more) })).createCaseStudy;
  let at = { id: caseStudy.id, revision: caseStudy.revision };
  const take = async (door: Door, name: string, comment?: string) => {
    const { it } = (await door.ask(step(name), { input: { ...at, comment } })).done;
    at = { id: it.id, revision: it.revision };
  };
  if (state === "DRAFT") return at;
  await take(api.as(wang), "submit");
  if (state === "RETURNED") await take(api.as(zhao), "return", "请补充成效");
  if (state === "PUBLISHED" || state === "WITHDRAWN") await take(api.as(zhao), "publish");
  if (state === "WITHDRAWN") await take(api.as(zhao), "withdraw", "数据有误");
  return at;
}

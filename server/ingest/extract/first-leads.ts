import type { Attribution } from "./attribution.ts";

/** `排在第一位的部门为牵头部门，下同`, `（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）`: how a notice reads its own lists. */
const FIRST_LEADS =
  /[，,；;。（(]?(?:除[^（）()。]{2,24}外[，,])?(?:均)?(?:(?:排|列|排列|位列|排名)(?:在|名)?(?:第一|首)(?:位|个|名)?(?:的|者)?(?:责任)?(?:部门|单位|处室)?|第一(?:个|家)?责任(?:单位|部门))(?:均)?(?:为|是|系)(?:牵头|主责|第一责任)(?:部门|单位|处室)?(?:[或和]汇总(?:单位|部门))?(?:[，,]?(?:下同|以下同)(?:。[^（）()。]{0,60})?[）)]?)?/;

/** Whether a notice says that the first unit of each list leads. */
export const firstLeads = (text: string) => FIRST_LEADS.test(text.replace(/\s/g, ""));

/** A phrase without the words that say so. */
export const withoutFirstLeads = (phrase: string) => phrase.replace(FIRST_LEADS, "");

/** The attribution with its first unit as lead, where labels name no other. */
export function withFirstLeading(attribution: Attribution): Attribution {
  const { lead, responsible } = attribution;
  return lead.length || responsible.length < 1
    ? attribution
    : { ...attribution, lead: responsible.slice(0, 1), responsible: responsible.slice(1) };
}

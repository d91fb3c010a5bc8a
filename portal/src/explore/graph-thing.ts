import { clauseLabel } from "../reading/clause-label.ts";
import { subjectName } from "../reading/subject-name.ts";

/** Anything of the graph, as the document NEIGHBOURS returns it. */
export interface GraphThing {
  __typename: string;
  id: string;
  title?: string;
  name?: string;
  text?: string;
  number?: string | null;
  path?: string;
  heading?: string | null;
  url?: string;
  policy?: { title: string };
  jurisdiction?: { name: string };
}

const KINDS: Record<string, string> = {
  Policy: "政策",
  Clause: "条款",
  Measure: "举措",
  Indicator: "指标",
  IndicatorConcept: "指标概念",
  Unit: "单位",
  MeetingBody: "会议或机构",
  Duty: "要办的事",
  Procedure: "办理流程",
  Step: "流程的一步",
  Jurisdiction: "地区",
  Interpretation: "解读",
  CaseStudy: "案例",
};

const ROOMS: Record<string, string> = {
  Policy: "policies",
  Measure: "measures",
  Indicator: "indicators",
  Unit: "units",
  MeetingBody: "meetings",
  Interpretation: "interpretations",
  CaseStudy: "cases",
};

/** What kind of thing it is. */
export const kindOf = ({ __typename }: GraphThing): string => KINDS[__typename] ?? "";

/** What it is called; a clause by its number and heading. */
export function nameOf(thing: GraphThing): string {
  if (thing.__typename === "Clause") return [clauseLabel(thing.path ?? ""), thing.heading].filter(Boolean).join(" ");
  if (thing.__typename === "Measure")
    return subjectName({ __typename: "Measure", id: thing.id, number: thing.number ?? null, title: thing.title ?? "" });
  return thing.title ?? thing.name ?? thing.text ?? "";
}

/** The page that is about it; null for what has none. */
export function pageOf({ __typename, id, url }: GraphThing): string | null {
  const room = ROOMS[__typename];
  return room ? `/${room}/${id}` : (url ?? null);
}

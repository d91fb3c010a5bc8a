import { quoted } from "../domain/quoted.ts";
import { compactText } from "../search/text/compact.ts";

/** Kinds of things that a question can be about. */
export type NamedKind = "INDICATOR" | "MEASURE" | "UNIT" | "MEETING_BODY";

export interface Place {
  id: string;
  name: string;
}

/** Something in the graph that a question may mean. */
export interface Named {
  kind: NamedKind;
  id: string;
  /** As published. */
  name: string;
  /** All its names, compact. */
  keys: string[];
  place: Place;
  /** Of an indicator on the second level: the one above, as published. */
  parentName: string | null;
  /** Where it was asked for by its number: 第33条, and the notice that has it. */
  numbered?: { number: string; policyId: string; title: string };
}

/** Names and questions as they are compared: 开办企业的耗时 is written 开办企业耗时 as well. */
export const nameInQuestion = (text: string) => compactText(text).replaceAll("的", "");

/** A name that stands alone: 开办企业的耗时, since other indicators have a 耗时 as well. */
function fullName({ name, parentName }: Named): string {
  return parentName && !name.startsWith(parentName) ? `${parentName}的${name}` : name;
}

/** As a sentence calls it: “开办企业的耗时”, 《总体方案》第33条“…”. */
export function called(named: Named): string {
  const { numbered } = named;
  return `${numbered ? `《${numbered.title}》${numbered.number}` : ""}${quoted(fullName(named))}`;
}

/** As a heading calls it: its name, behind its number where that was asked for. */
export function headed(named: Named): string {
  return `${named.numbered ? `${named.numbered.number} ` : ""}${fullName(named)}`;
}

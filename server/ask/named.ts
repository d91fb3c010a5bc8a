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
}

/** A name that stands alone: 开办企业的耗时, since other indicators have a 耗时 as well. */
export function fullName({ name, parentName }: Named): string {
  return parentName && !name.startsWith(parentName) ? `${parentName}的${name}` : name;
}

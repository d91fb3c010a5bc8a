import type { SubjectRef } from "../queries/shapes.ts";

/** What a measure or an indicator is called in a list: `1 设立企业半天完成`, `开办企业`. */
export function subjectName(subject: SubjectRef): string {
  if (subject.__typename === "Indicator") return subject.name;
  return subject.number ? `${subject.number} ${subject.title}` : subject.title;
}

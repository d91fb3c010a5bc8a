import type { SubjectRef } from "../queries/shapes.ts";

/** The page of a measure or an indicator. */
export function subjectUrl(subject: SubjectRef): string {
  return subject.__typename === "Measure" ? `/measures/${subject.id}` : `/indicators/${subject.id}`;
}

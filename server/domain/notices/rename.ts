import type { Facts } from "../facts.ts";

/** Lets what names a first-level indicator go on naming it under its corrected name. */
export function renameIndicator(facts: Facts, was: string, is: string): void {
  for (const indicator of facts.indicators) if (indicator.parent === was) indicator.parent = is;
  for (const body of facts.bodies) body.subjects = body.subjects.map((name) => (name === was ? is : name));
}

/** The same for a meeting or body. */
export function renameBody(facts: Facts, was: string, is: string): void {
  const renamed = (name: string) => (name === was ? is : name);
  for (const meeting of facts.meetings) {
    if (meeting.partOf !== null) meeting.partOf = renamed(meeting.partOf);
    meeting.heldBy = meeting.heldBy.map(renamed);
    for (const step of meeting.escalatesTo) if (step.targetName !== undefined) step.targetName = renamed(step.targetName);
  }
  if (facts.memberUnitsOf !== null) facts.memberUnitsOf = renamed(facts.memberUnitsOf);
}

import { BODY_WORDS } from "./body-words.ts";
import { type ForUnit, forUnits } from "./for-units.ts";
import type { PolicyPage } from "./policy-shape.ts";

/** What one is told of a unit or a body where its name is touched in a text. */
export interface ActorNote {
  name: string;
  /** What this notice lays on it, in a line. */
  says: string;
}

/** By the address of its page, every unit on which a notice lays something and every body that it sets up. */
export function actorNotes(policy: PolicyPage): Map<string, ActorNote> {
  const units = forUnits(policy).map((unit) => [`/units/${unit.id}`, { name: unit.name, says: `这份通知里${laid(unit)}` }] as const);
  const bodies = policy.meetingBodies.nodes.map(({ id, name, kind, cadence }) => {
    const says = [`这份通知设立的${BODY_WORDS[kind]}`, cadence?.text].filter(Boolean).join("，");
    return [`/meetings/${id}`, { name, says }] as const;
  });
  return new Map([...units, ...bodies]);
}

const laid = ({ leads, supports, owes }: ForUnit) =>
  [
    leads.length > 0 && `牵头 ${leads.length} 项`,
    supports.length > 0 && `配合 ${supports.length} 项`,
    owes.length > 0 && `要办 ${owes.length} 件事`,
  ]
    .filter(Boolean)
    .join("，");

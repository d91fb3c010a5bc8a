import type { Participation } from "../queries/shapes.ts";
import { actorUrl } from "./actor-url.ts";
import { BODY_WORDS } from "./body-words.ts";
import { conveningWord } from "./convening-word.ts";
import { type ForUnit, forUnits } from "./for-units.ts";
import type { PolicyPage } from "./policy-shape.ts";

/** What one is told of a unit or a body where its name is touched in a text. */
export interface ActorNote {
  name: string;
  /** What this notice lays on it, in a line. */
  says: string;
}

/** By the address of its page, every unit on which a notice lays something or that has a seat in a body, and every body that it sets up. */
export function actorNotes(policy: PolicyPage): Map<string, ActorNote> {
  const units = forUnits(policy).map((unit) => [`/units/${unit.id}`, { name: unit.name, says: `这份通知里${laid(unit)}` }] as const);
  const bodies = policy.meetingBodies.nodes.map(({ id, name, kind, cadence }) => {
    const says = [`这份通知设立的${BODY_WORDS[kind]}`, cadence?.text].filter(Boolean).join("，");
    return [`/meetings/${id}`, { name, says }] as const;
  });
  return new Map([...seated(policy), ...units, ...bodies]);
}

/** Units by what they are in the first body that has them. */
function seated(policy: PolicyPage): Map<string, ActorNote> {
  const notes = new Map<string, ActorNote>();
  const seat = (participations: Participation[], says: string) => {
    for (const { actor } of participations) {
      const url = actorUrl(actor);
      if (actor.__typename === "Unit" && !notes.has(url)) notes.set(url, { name: actor.name, says });
    }
  };
  for (const { name, kind, conveners, members } of policy.meetingBodies.nodes) {
    seat(conveners, `这份通知里${conveningWord(kind)}“${name}”`);
    seat(members, `这份通知里是“${name}”的成员`);
  }
  return notes;
}

const laid = ({ leads, supports, owes }: ForUnit) =>
  [
    leads.length > 0 && `牵头 ${leads.length} 项`,
    supports.length > 0 && `配合 ${supports.length} 项`,
    owes.length > 0 && `要办 ${owes.length} 件事`,
  ]
    .filter(Boolean)
    .join("，");

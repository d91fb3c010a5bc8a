import type { Citation, Participation } from "../queries/shapes.ts";
import { conveningWord } from "./convening-word.ts";

interface Body {
  id: string;
  name: string;
  kind: string;
  cadence: { text: string } | null;
  conveners?: Participation[];
  deputyConveners?: Participation[];
  offices?: Participation[];
  members?: Participation[];
}

/** A body that a unit has a part in, with each role and the clause that gives it. */
interface Seat {
  body: { id: string; name: string; cadence: { text: string } | null };
  roles: { role: string; citation: Citation }[];
}

const ROLES = [
  ["conveners", null],
  ["deputyConveners", "副召集"],
  ["offices", "办公室设在这里"],
  ["members", "成员"],
] as const;

/** The bodies that a unit convenes, hosts or belongs to, each once. */
export function seats(unitId: string, bodies: readonly Body[]): Seat[] {
  const byBody = new Map<string, Seat>();
  for (const body of bodies) {
    const seat = byBody.get(body.id) ?? { body, roles: [] };
    byBody.set(body.id, seat);
    for (const [list, role] of ROLES) {
      const own = body[list]?.find(({ actor }) => actor.id === unitId);
      if (own) seat.roles.push({ role: role ?? conveningWord(body.kind), citation: own.citation });
    }
  }
  return [...byBody.values()];
}

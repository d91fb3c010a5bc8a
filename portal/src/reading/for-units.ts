import type { Citation } from "../queries/shapes.ts";
import type { PolicyPage } from "./policy-shape.ts";

/** One thing that a notice lays on a unit, and the clause of this notice that says so. */
export interface Laid {
  name: string;
  ordinal: string;
}

/** What a notice means for one unit. */
export interface ForUnit {
  id: string;
  name: string;
  leads: Laid[];
  supports: Laid[];
  owes: Laid[];
}

/** What a notice means for each unit that it names, those with most to do first. */
export function forUnits(policy: PolicyPage): ForUnit[] {
  const ordinals = new Map(policy.clauses.map(({ id, ordinal }) => [id, ordinal]));
  const units = new Map<string, ForUnit>();
  const lay = (kind: "leads" | "supports" | "owes", { id, name }: { id: string; name: string }, what: string, citation: Citation) => {
    const unit = units.get(id) ?? { id, name, leads: [], supports: [], owes: [] };
    units.set(id, unit);
    const laid = { name: what, ordinal: ordinals.get(citation.clause.id) ?? "" };
    if (!unit[kind].some((other) => other.name === laid.name && other.ordinal === laid.ordinal)) unit[kind].push(laid);
  };
  const subjects = [
    ...policy.measures.nodes.map(({ number, title, leads, supports }) => ({
      name: [number, title].filter(Boolean).join(" "),
      leads,
      supports,
    })),
    ...policy.firstLevel,
  ];
  for (const { name, leads, supports } of subjects) {
    for (const { unit, citation } of leads) lay("leads", unit, name, citation);
    for (const { unit, citation } of supports) lay("supports", unit, name, citation);
  }
  for (const { text, due, cadence, by } of policy.duties.nodes)
    for (const { actor, citation } of by)
      if (actor.__typename === "Unit") lay("owes", actor, [due ?? cadence, text].filter(Boolean).join(" "), citation);
  const rank = ({ leads, supports, owes }: ForUnit) => (leads.length + owes.length) * 1_000 + supports.length;
  return [...units.values()].sort((a, b) => rank(b) - rank(a));
}

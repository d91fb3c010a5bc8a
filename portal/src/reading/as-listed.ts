import type { Participation } from "../queries/shapes.ts";

/** Participants in the order in which their clause lists them; those it does not name by these words stay behind. */
export function asListed(participations: readonly Participation[]): Participation[] {
  const place = ({ text, actor, citation }: Participation) => {
    const at = Math.max(citation.quote.indexOf(text), citation.quote.indexOf(actor.name));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const places = new Map(participations.map((participation) => [participation, place(participation)]));
  const rank = (participation: Participation) => places.get(participation) as number;
  return participations.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

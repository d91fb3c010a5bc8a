import type { Assignment } from "../queries/shapes.ts";

/** A unit as the clause writes it: of its names the longest that stands in the quoted words, else its name. */
export function writtenName({ unit, citation }: Assignment): string {
  const quote = citation.quote.replace(/\s+/g, "");
  const written = [unit.name, ...unit.aliases].filter((name) => quote.includes(name.replace(/\s+/g, "")));
  return written.sort((a, b) => b.length - a.length)[0] ?? unit.name;
}

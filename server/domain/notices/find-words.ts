import type { Evidence } from "../facts.ts";
import type { Outline, OutlineClause } from "../outline.ts";
import { withoutSpace } from "../without-space.ts";

/**
 * The clause of a notice that holds all of some words, white space folded, and the line with the first of them: the clause at `near`, else
 * those above it, nearest first, else the first in reading order. Null where no single clause holds them all.
 */
export function findWords(outline: Outline, words: string[], near: string): Evidence | null {
  const wanted = words.map(withoutSpace);
  const holds = ({ heading, text }: OutlineClause) => {
    const held = withoutSpace(`${heading ?? ""}\n${text}`);
    return wanted.every((each) => held.includes(each));
  };
  const rank = ({ path }: OutlineClause) => (path === near ? Number.MAX_SAFE_INTEGER : near.startsWith(`${path}/`) ? path.length : 0);
  const [found] = allClauses(outline.clauses)
    .filter(holds)
    .sort((a, b) => rank(b) - rank(a));
  if (!found) return null;
  const lines = [found.heading ?? "", ...found.text.split("\n")];
  const first = wanted[0] ?? "";
  return { clause: found.path, quote: lines.find((line) => withoutSpace(line).includes(first)) ?? words[0] ?? "" };
}

function allClauses(clauses: OutlineClause[]): OutlineClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);
}

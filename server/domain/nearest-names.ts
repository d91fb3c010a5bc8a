import { foldName } from "./fold-name.ts";

/**
 * The names that a person may have meant, nearest first: those that share the name as a part, then those that differ in at most half
 * their characters. `nearestNames("财整局", ["财政局", "教育委"])` is `["财政局"]`.
 */
export function nearestNames(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = [...foldName(name)].slice(0, 40);
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = [...foldName(candidate)].slice(0, 40);
    const contained = wanted.length > 1 && (folded.join("").includes(wanted.join("")) || wanted.join("").includes(folded.join("")));
    const distance = contained ? 0.5 : editDistance(wanted, folded);
    if (distance <= Math.max(wanted.length, folded.length) / 2) scored.push({ candidate, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Insertions, deletions and substitutions between two lists of characters. */
function editDistance(a: string[], b: string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

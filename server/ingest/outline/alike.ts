import { foldName } from "../../domain/fold-name.ts";

/** How alike two titles are, 0 to 1: twice the pairs of neighbouring characters they share over all they have (Dice). */
export function alike(one: string, other: string): number {
  const [a, b] = [pairs(foldName(one)), pairs(foldName(other))];
  const total = a.length + b.length;
  if (!total) return 0;
  const free = new Map<string, number>();
  for (const pair of a) free.set(pair, (free.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = free.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      free.set(pair, left - 1);
    }
  }
  return (2 * shared) / total;
}

const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));

/** Sorts rows by their promise, the highest first, and by their number where that is equal. */
export const byPromise = (promise: Float32Array) => (a: number, b: number) => (promise[b] as number) - (promise[a] as number) || a - b;

/** The `count` rows of the highest promise, best first: without sorting the others. */
export function mostPromising(rows: Uint32Array, promise: Float32Array, count: number): number[] {
  const order = byPromise(promise);
  let best: number[] = [];
  let last: number | null = null;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (last !== null && order(row, last) > 0) continue;
    best.push(row);
    if (best.length < 4 * count) continue;
    best = best.sort(order).slice(0, count);
    last = best.at(-1) as number;
  }
  return best.sort(order).slice(0, count);
}

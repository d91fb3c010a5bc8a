/** The items around one of a list, `reach` on each side where there are as many, without itself. */
export function neighbours<Item extends { id: string }>(items: readonly Item[], id: string, reach: number): Item[] {
  const place = items.findIndex((item) => item.id === id);
  if (place < 0) return [];
  return items.slice(Math.max(0, place - reach), place + reach + 1).filter((item) => item.id !== id);
}

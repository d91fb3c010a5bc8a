/** What a table has under a word that somebody sent; nothing of what every object has besides (`constructor`). */
export function ownEntry<Value>(table: Record<string, Value>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

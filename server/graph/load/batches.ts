/** Rows of one statement: enough to make round trips few, few enough for a small heap and a short lock. */
const SIZE = 2_000;

export function* batches<Row>(rows: Row[], size = SIZE): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/** From this share of all rows on, a bit for each row takes less room than the list. */
const DENSE = 1 / 32;

/** Rows in ascending order: a list where they are few, a bit for each row where they are many. */
export class RowSet {
  readonly size: number;
  readonly #list: Uint32Array | null;
  readonly #bits: Uint32Array | null;

  constructor(rows: number[]) {
    const end = (rows.at(-1) ?? -1) + 1;
    const dense = rows.length > end * DENSE;
    this.size = rows.length;
    this.#list = dense ? null : new Uint32Array(rows);
    this.#bits = dense ? new Uint32Array(Math.ceil(end / 32)) : null;
    if (this.#bits) for (const row of rows) (this.#bits[row >>> 5] as number) |= 1 << (row & 31);
  }

  /** What it takes of memory. */
  get bytes(): number {
    return (this.#list ?? this.#bits)?.byteLength ?? 0;
  }

  /** The rows; in `room`, which must hold as many, where they are not a list already. */
  read(room: Uint32Array): Uint32Array {
    if (this.#list) return this.#list;
    const bits = this.#bits as Uint32Array;
    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] as number; left !== 0; left &= left - 1) room[count++] = (word << 5) + 31 - Math.clz32(left & -left);
    }
    return room.subarray(0, count);
  }
}

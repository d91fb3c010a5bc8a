import { brokenCursor } from "../../domain/broken-cursor.ts";

/** Where a page ended: the hit, and its place in case it is gone when the reader goes on. */
interface ResultCursor {
  place: number;
  id: string;
}

export function writeCursor({ place, id }: ResultCursor): string {
  return Buffer.from(JSON.stringify([place + 1, id])).toString("base64url");
}

/** @throws {BadInputError} for a string that `writeCursor` did not write. */
export function readCursor(cursor: string): ResultCursor {
  try {
    const [place, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Number.isInteger(place) && place >= 0 && typeof id === "string") return { place, id };
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw brokenCursor(cursor);
}

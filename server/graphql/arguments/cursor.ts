import { brokenCursor } from "../../domain/broken-cursor.ts";
import type { KeysetKey, KeyType } from "../../graph/queries/keyset-page.ts";

/** A place in a list: which list, how its name was matched, and the key of the row. */
export interface Place {
  mode: "exact" | "part";
  key: KeysetKey;
}

/** A place as the opaque text that clients keep. */
export function writeCursor(label: string, { mode, key }: Place): string {
  return Buffer.from(JSON.stringify([label, mode, ...key])).toString("base64url");
}

/** @throws {BadInputError} for anything that `writeCursor` did not give for this list */
export function readCursor(list: { label: string; types: readonly KeyType[] }, cursor: string): Place {
  const parsed = parse(cursor);
  if (Array.isArray(parsed) && parsed.length === list.types.length + 2) {
    const [label, mode, ...key] = parsed;
    const plain = key.every((value, at) => (list.types[at] === "number" ? Number.isFinite(value) : typeof value === "string"));
    if (label === list.label && (mode === "exact" || mode === "part") && plain) return { mode, key };
  }
  throw brokenCursor(cursor);
}

function parse(cursor: string): unknown {
  if (cursor.length > 2_000) return null;
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

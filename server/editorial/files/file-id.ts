import { createHash } from "node:crypto";

/** The id of a file: the SHA-256 of its bytes in hexadecimal. */
export function fileIdOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What can be no id leads out of no folder, and to no other object of a bucket. */
export function isFileId(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

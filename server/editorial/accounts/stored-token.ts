import { createHash } from "node:crypto";

/**
 * A session's token as the graph keeps it: nobody signs in with what stands there. It is 32 random characters, so a plain SHA-256 tells
 * as little as a slow hash would.
 */
export function storedToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

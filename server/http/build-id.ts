import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";

/** Tells one build of the portal from another: the names of its files carry hashes of their content. */
export function buildId(portalDirectory: string): string {
  const names = (readdirSync(portalDirectory, { recursive: true }) as string[]).sort();
  return createHash("sha256").update(names.join("\n")).digest("base64url").slice(0, 12);
}

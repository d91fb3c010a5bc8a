import { foldName } from "../fold-name.ts";
import { shortHash } from "../ids.ts";
import { withoutSpace } from "../without-space.ts";

/** What finds a fact in another reading: its kind, its normalised title and a hash of its quote. */
export function factKey(kind: string, title: string, quote: string): string {
  return `${kind}-${shortHash(foldName(title), 8)}-${shortHash(withoutSpace(quote), 8)}`;
}

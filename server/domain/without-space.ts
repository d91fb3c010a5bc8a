/** A text as quotes are compared with it: all white space folded away, nothing else changed. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

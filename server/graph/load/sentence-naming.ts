import { withoutSpace } from "../../domain/without-space.ts";

/**
 * The sentence of a clause that names a unit, for a claim whose quote does not hold the name (the unit stands in the text, the quote is
 * the deadline): one that begins with the name before one that mentions it. Null where none does.
 * `sentenceNaming("甲局", "材料报送甲局。\n甲局负责汇总。") === "甲局负责汇总"`
 */
export function sentenceNaming(name: string, text: string): string | null {
  const wanted = withoutSpace(name);
  const naming = text
    .split(/[。；\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => withoutSpace(sentence).includes(wanted));
  const acting = naming.find((sentence) =>
    sentence.split(/[，,]/).some((part) => withoutSpace(part).replace(/^由/, "").startsWith(wanted)),
  );
  return acting ?? naming[0] ?? null;
}

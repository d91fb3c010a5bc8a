/** The paragraphs of a clause that are not rows of its table said again. */
export function looseParagraphs(text: string, table: readonly string[][] | null): string[] {
  const fold = (words: string) => words.replace(/\s+/g, "");
  const rows = new Set((table ?? []).map((row) => fold(row.join(""))));
  return text.split("\n").filter((paragraph) => paragraph.trim() && !rows.has(fold(paragraph)));
}

import { markedText } from "./marked-text.ts";
import type { Mark } from "./marks.ts";

/** Heading and paragraphs of a clause as HTML, with the facts marked in them; everything that is not a mark of ours is escaped. */
export function clauseWords(heading: string | null, text: string, marks: Mark[]): string {
  const paragraphs = text.split("\n").filter(Boolean);
  return `${heading ? `<h3>${markedText(heading, marks)}</h3>` : ""}
${paragraphs.map((paragraph) => `<p>${markedText(paragraph, marks)}</p>`).join("\n")}`;
}

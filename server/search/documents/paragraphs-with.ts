import { withoutSpace } from "../../domain/without-space.ts";

/** Quotes are stored with their white space folded; paragraphs are as published. */

/** The paragraphs of a clause that hold the quotes, whole and in order; null where none does. */
export function paragraphsWith(clauseText: string, quotes: (string | null)[]): string | null {
  const wanted = [...new Set(quotes.filter((quote) => quote !== null).map(withoutSpace))].filter((quote) => quote !== "");
  const paragraphs = clauseText.split("\n").filter((paragraph) => {
    const squashed = withoutSpace(paragraph);
    if (squashed === "") return false;
    return wanted.some((quote) => squashed.includes(quote) || (squashed.length > 4 && quote.includes(squashed)));
  });
  return paragraphs.length > 0 ? paragraphs.join("\n") : null;
}

/** Words of a clause, and whether they are the quoted ones. */
interface Spoken {
  text: string;
  lit: boolean;
}

/**
 * A clause's own words, a list of runs a paragraph, the heading first, with the quoted words lit; white space inside a quote does not count.
 * Of a long clause only the paragraphs that the quote touches are kept.
 *
 * @example clauseWords({ heading: "某专班", text: "牵头单位：甲局" }, "某专班")
 * // [[{ text: "某专班", lit: true }], [{ text: "牵头单位：甲局", lit: false }]]
 */
export function clauseWords(clause: { heading: string | null; text: string }, quote: string): Spoken[][] {
  const whole = [clause.heading, clause.text].filter(Boolean).join("\n");
  const signs = [...quote.replace(/\s+/g, "")].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  const match = signs.length > 0 ? new RegExp(signs.join("\\s*")).exec(whole) : null;
  if (!match) return [[{ text: quote, lit: true }]];
  const [start, end] = [match.index, match.index + match[0].length];
  const paragraphs: Spoken[][] = [];
  let at = 0;
  for (const paragraph of whole.split("\n")) {
    const cuts = [0, start - at, end - at, paragraph.length].map((cut) => Math.min(Math.max(cut, 0), paragraph.length));
    at += paragraph.length + 1;
    const runs = [0, 1, 2]
      .map((part) => ({ text: paragraph.slice(cuts[part], cuts[part + 1]), lit: part === 1 }))
      .filter(({ text }) => text);
    if (runs.length > 0) paragraphs.push(runs);
  }
  return whole.length > LONG ? paragraphs.filter((runs) => runs.some(({ lit }) => lit)) : paragraphs;
}

const LONG = 800;

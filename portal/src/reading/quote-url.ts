/** A clause's address that also asks the browser to light up the quoted words (text fragments; browsers without them go to the clause). */
export function quoteUrl(clauseUrl: string, quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  if (!words) return clauseUrl;
  const encode = (part: string) => encodeURIComponent(part).replaceAll("-", "%2D");
  // A long quote is named by its two ends: shorter, and it survives a line break in between.
  const directive = words.length > 32 ? `${encode(words.slice(0, 12))},${encode(words.slice(-12))}` : encode(words);
  return `${clauseUrl}:~:text=${directive}`;
}

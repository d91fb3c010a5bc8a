/** In characters, which are two bytes each: some twenty of the longest notices. */
const MOST = 8_000_000;

const kept = new Map<string, string>();
let characters = 0;

/** The HTML of a key as it was made once; what was asked for longest ago goes first. */
export async function keptHtml(key: string, make: () => Promise<string>): Promise<string> {
  const known = kept.get(key);
  const html = known ?? (await make());
  if (kept.delete(key)) characters -= html.length;
  kept.set(key, html);
  characters += html.length;
  for (const [oldest, { length }] of kept) {
    if (characters <= MOST) break;
    kept.delete(oldest);
    characters -= length;
  }
  return html;
}

const DIGITS = "零一二三四五六七八九";

/**
 * The number that a heading mark or a date writes, in Arabic, full-width, Chinese or circled digits.
 * `parseNumeral("二十三") === 23`, `parseNumeral("２") === 2`, `parseNumeral("③") === 3`; null for anything else.
 */
export function parseNumeral(written: string): number | null {
  const text = written.normalize("NFKC").replace(/\s/g, "").replaceAll("〇", "零").replaceAll("○", "零").replaceAll("两", "二");
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百]{1,9}$/.test(text)) return null;
  if (!/[十百]/.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(""));
  let total = 0;
  let pending = 0;
  for (const character of text) {
    if (character === "百" || character === "十") {
      total += (pending || 1) * (character === "百" ? 100 : 10);
      pending = 0;
    } else pending = DIGITS.indexOf(character);
  }
  return total + pending;
}

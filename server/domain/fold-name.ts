/**
 * A name as it is compared: width, white space, quotation marks and the kinds of dash make no difference.
 * `foldName("“互联网＋监管” 系统") === "互联网+监管系统"`
 */
export function foldName(name: string): string {
  // Most names are Chinese characters and nothing else.
  if (/^[\u4e00-\u9fff]*$/.test(name)) return name;
  return name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[“”„‟"'‘’「」『』《》〈〉]/g, "")
    .replace(/[—–―]/g, "-")
    .toLowerCase();
}

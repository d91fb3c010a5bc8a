/**
 * A name as it is compared: width, white space, quotation marks and the kinds of dash make no difference.
 * `foldName("“互联网＋监管” 系统") === "互联网+监管系统"`
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[“”„‟"'‘’「」『』《》〈〉]/g, "")
    .replace(/[—–―]/g, "-")
    .toLowerCase();
}

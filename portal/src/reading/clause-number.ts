/** The number that stands before a clause's words, from the last part of its path: `一、`, `（一）`, `1.`; empty where it has none. */
export function clauseNumber(path: string): string {
  const last = path.split("/").at(-1) ?? "";
  if (/^[一二三四五六七八九十百]+$/.test(last)) return `${last}、`;
  if (/^\d+$/.test(last)) return `${last}.`;
  return /^[（(].+[）)]$/.test(last) ? last : "";
}

/**
 * A clause's path as a citation in a document names it.
 *
 * @example clauseInFull("附件2/一/1") // "附件2第一部分第1项"
 * @example clauseInFull("三/（二）") // "第三部分（二）"
 */
export function clauseInFull(path: string): string {
  const parts = path.split("/");
  const top = /^附件\d+$/.test(parts[0] ?? "") ? 1 : 0;
  return parts.map((part, index) => named(part, index - top)).join("");
}

/** `depth` is 0 for what stands at the top of the notice or of an annex, and negative for the annex itself. */
function named(part: string, depth: number): string {
  const row = /^行(\d+)$/.exec(part);
  if (row) return `第${row[1]}行`;
  if (/^[（(].+[）)]$/.test(part)) return part;
  if (/^[一二三四五六七八九十百\d]+$/.test(part)) return `第${part}${depth === 0 ? "部分" : "项"}`;
  return depth > 0 ? `“${part}”` : part;
}

/** A clause's path as a reader says it: `附件3/二/（二）/2` → `附件3 · 二（二）2`, `附件2/一/1` → `附件2 · 一 1`, `二/纳税指标专班` → `二 · 纳税指标专班`. */
export function clauseLabel(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.reduce((label, part, index) => `${label}${joint(index === 0 ? first : (rest[index - 1] as string), part)}${part}`, first);
}

const isNumber = (part: string) => /^[（(]?[一二三四五六七八九十百\d]+[）)]?$/.test(part);

/** Numbers stand together, bare ones with a space between; everything else is set apart. */
function joint(before: string, part: string): string {
  if (!isNumber(before) || !isNumber(part)) return " · ";
  return /[）)]$/.test(before) || /^[（(]/.test(part) ? "" : " ";
}

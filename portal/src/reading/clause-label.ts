/** A clause's path as a reader says it: `附件3/二/（二）/2` → `附件3 · 二（二）2`, `三/（一）` → `三（一）`, `二/纳税指标专班` → `二 · 纳税指标专班`. */
export function clauseLabel(path: string): string {
  return path
    .split("/")
    .reduce((label, part) => (label && !label.startsWith("附件") && isNumber(part) ? `${label}${part}` : joinLabel(label, part)), "");
}

function joinLabel(label: string, part: string): string {
  if (!label) return part;
  const numbered = label.includes(" · ") && isNumber(part);
  return numbered ? `${label}${part}` : `${label} · ${part}`;
}

const isNumber = (part: string) => /^[（(]?[一二三四五六七八九十百\d]+[）)]?$/.test(part);

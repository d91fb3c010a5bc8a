/** What a unit does by the notices, in a sentence. */
export function unitSentence(
  unit: { name: string; kind: string; jurisdiction: { name: string }; duties: { due: string | null; cadence: string | null }[] },
  leads: number,
  supports: number,
  seats: number,
): string {
  const parts = [
    leads > 0 && `牵头 ${leads} 项`,
    supports > 0 && `配合 ${supports} 项`,
    seats > 0 && `参加 ${seats} 个会议和机构`,
    unit.duties.length > 0 && `有 ${unit.duties.length} 件事要按时办`,
  ].filter(Boolean);
  const who = unit.kind === "SET" ? `“${unit.name}”是通知里的一组单位` : `${unit.jurisdiction.name}的${unit.name}`;
  return parts.length > 0 ? `${who}${unit.kind === "SET" ? "，" : ""}${parts.join("，")}。` : `${who}，通知没有写它做什么。`;
}

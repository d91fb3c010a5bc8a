/** `2020-09-16` → `2020年9月16日`. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

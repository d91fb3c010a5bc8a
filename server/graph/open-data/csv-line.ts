/** Cells that begin so would be run as a formula by a spreadsheet, in full width too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/** Tells a spreadsheet that what follows is UTF-8: without it, Chinese is garbled. */
export const CSV_START = "\ufeff";

/**
 * One line of RFC 4180. Lists are joined by `|`; text that a spreadsheet would take for a formula has an apostrophe before it, which a
 * spreadsheet shows as text.
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = Array.isArray(value) ? value.join("|") : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

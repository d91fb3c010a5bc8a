const DIGITS = "〇一二三四五六七八九";
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The ways in which a notice writes a date; none for what is no date.
 * @param date ISO 8601
 * @example dateAsWritten("2024-03-01") // 2024年3月1日, 2024年03月01日, 二〇二四年三月一日, 2024-03-01 …
 */
export function dateAsWritten(date: string): string[] {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (!year || !month || !day || Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== Number(day)) return [];
  const [m, d] = [Number(month), Number(day)];
  const chinese = ["〇", "○", "零"].map((zero) => `${inDigits(year).replaceAll("〇", zero)}年${inWords(m)}月${inWords(d)}日`);
  const plain = ["-", ".", "/"].flatMap((mark) => [[year, month, day].join(mark), [year, m, d].join(mark)]);
  return [`${year}年${m}月${d}日`, `${year}年${month}月${day}日`, ...chinese, ...plain];
}

const inDigits = (digits: string) => [...digits].map((digit) => DIGITS[Number(digit)]).join("");

/** 1 to 31: 三, 十, 二十一. */
function inWords(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}

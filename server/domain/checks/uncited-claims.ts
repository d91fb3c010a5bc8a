import type { Found } from "./found.ts";

const QUANTITY =
  /\d[\d.,]{0,12}[ ]?(?:余|多)?[ ]?(?:%|％|‰|个百分点|倍|万|亿|元|天|日内|个?工作日|个月|小时|分钟|秒|家|户|项|件|人|次|份|个|条|公里|平方米|成)/;
const DATE = /\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?/g;
const SOURCE = /\]\([^)\s]|来源[：:]|出处[：:]|数据来自|据[\p{Script=Han}《》]{2,20}(?:统计|公布|通报|显示)/u;

/**
 * Paragraphs that state a quantity and say nowhere who says so: no link, no 来源.
 * @param sourced values that a figure of the same case gives with its source
 */
export function findUncitedClaims(text: string, sourced: readonly string[] = []): Found[] {
  const found: Found[] = [];
  let at = 0;
  for (const paragraph of text.split("\n")) {
    const words = paragraph.replace(DATE, "");
    const isClaim = !/^\s*#/.test(paragraph) && QUANTITY.test(words) && !SOURCE.test(paragraph);
    if (isClaim && !sourced.some((value) => paragraph.includes(value))) found.push({ at, quote: paragraph.trim() });
    at += paragraph.length + 1;
  }
  return found;
}

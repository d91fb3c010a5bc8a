const DAY = "(?:\\d{1,2}日|底|末|中旬|上旬|下旬)?";
const DATED = `(?:(?:19|20)\\d{2}年(?:\\d{1,2}月${DAY}|底|末|上半年|[一二三四]季度末?)?|(?:今年|当年)?年底|(?:今年|当年)?\\d{1,2}月${DAY})`;
/** A date that ends in 前: a year alone (到2025年) is a goal, 每年…前 a cadence, 10月31日之前未办结的 a description. */
const AFTER_ISSUE =
  "(?:本[^，。；]{1,8}|文件)?(?:印发|发布|公布|下发)(?:之日起|后)[0-9一二三四五六七八九十两]{1,3}个?(?:月|工作日|日|天)(?:之|以)?内";
const IN_TEXT = new RegExp(`(?<!每年|每年的|每季度|每月|上年|起，?|自|从)(${DATED}(?:之|以)?前)(?!未|已|的|尚|所)|(${AFTER_ISSUE})`, "g");

/** The deadlines that a text names, as written. `findDeadlines("2020年底前完成") → ["2020年底前"]` */
export function findDeadlines(text: string): string[] {
  return [...text.matchAll(IN_TEXT)]
    .map((match) => (match[1] ?? match[2]) as string)
    .filter((found) => !/^\d{4}年前$/.test(found) || found.length > 5);
}

const BOUND = "(?:≤|≥|不超过|不少于|不高于|不低于|小于|大于|超过|达到|达|压缩[至到]|精简为|控制在)?";
const UNIT = "(?:%|％|个?工作日|天|小时|分钟|个百分点|个|件|家|万元|亿元|元|次|项|类|人次|人|户|所|平方米|公里|米)";
const FIGURE = new RegExp(`${BOUND}\\s*\\d+(?:\\.\\d+)?\\s*(?:余|多)?${UNIT}`, "g");

/**
 * The figures that a text sets, with the words that bound them, each once; dates and numbers of documents are none.
 *
 * @example findFigures("营业执照半天办结率100%，不超过3个工作日") // ["100%", "不超过3个工作日"]
 */
export function findFigures(text: string): string[] {
  return [...new Set(text.match(FIGURE) ?? [])];
}

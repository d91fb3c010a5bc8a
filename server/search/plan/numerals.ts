const DIGITS = "零一二三四五六七八九";
/** A number of so many digits is rare enough to be looked for without its unit. */
const TELLING_DIGITS = 3;

const UNITS =
  "个工作日|工作日|万平方米|万千瓦|千瓦|万公里|万名|万户|万吨|亿千瓦时|个环节|个百分点|个月|个百分点|平方米|平方公里|立方米|公里|千伏安|千伏|微克|毫克|小时|分钟|万元|亿元|季度|环节|天|日|月|年|周|米|元|万|亿|条|项|个|次|所|家|人|户|级|名|号|件|类|例|张|床|套|部|台|处|辆|分|倍|吨|度|届|批|笔|期|岁|折|本|页|款|章|只|头|亩|公顷|平米";

const DOC_NUMBER = /(\p{Script=Han}{0,10}?)((?:19|20)\d{2}) ?年?第?(\d{1,5})号/u;
const QUANTITY = new RegExp(`(?<![\\d.])(\\d+(?:\\.\\d+)?%?)(${UNITS})?`, "u");
const CHINESE_QUANTITY = new RegExp(`([一二两三四五六七八九十]{1,3}|半)(${UNITS})`, "u");

/** A number, with its unit, or a 文号, cut out of a compact query, and how else the same is written. */
interface Quantity {
  start: number;
  end: number;
  text: string;
  otherWays: string[];
  /** The number without its unit, where the number alone tells enough. */
  lessExact: string[];
}

/**
 * The first quantity of a compact query; null where there is none.
 * `findQuantity("办结0.5天") → { text: "0.5天", otherWays: ["半天"], … }`
 */
export function findQuantity(query: string): Quantity | null {
  const docNumber = DOC_NUMBER.exec(query);
  if (docNumber) {
    const [all, issuer, year, number] = docNumber;
    return {
      start: docNumber.index,
      end: docNumber.index + all.length,
      text: `${issuer}${year} ${number}号`,
      otherWays: [],
      lessExact: [],
    };
  }
  const quantity = QUANTITY.exec(query);
  // pm2.5 and b2b are words, not quantities.
  const insideWord = quantity && /[a-z]/.test(query[quantity.index - 1] ?? "");
  if (quantity && !insideWord) return cut(quantity, inChinese(quantity[1] as string), quantity[2] ?? "");
  const chinese = CHINESE_QUANTITY.exec(query);
  if (chinese) return cut(chinese, inDigits(chinese[1] as string), chinese[2] as string);
  return null;
}

function cut(match: RegExpExecArray, other: string | null, unit: string): Quantity {
  const otherWays = other === null || unit === "" ? [] : [other + unit];
  const number = match[1] as string;
  const telling = /^\d+$/.test(number) && (number.length >= TELLING_DIGITS || unit.startsWith("万"));
  const lessExact = unit !== "" && telling ? [unit.startsWith("万") ? `${number}万` : number] : [];
  return { start: match.index, end: match.index + match[0].length, text: match[0], otherWays, lessExact };
}

/** 1 to 99 and a half; null for the rest. */
function inChinese(number: string): string | null {
  if (number === "0.5") return "半";
  if (!/^[1-9]\d?$/.test(number)) return null;
  const value = Number(number);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`) + (ones === 0 ? "" : DIGITS[ones]);
}

/** 三十三 as "33", to 99; null for what is no numeral. */
export function inDigits(numeral: string): string | null {
  if (numeral === "半") return "0.5";
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral);
  if (!match) return null;
  const [, first, ten, last] = match;
  const value = (digit: string) => (digit === "两" ? 2 : DIGITS.indexOf(digit));
  if (!ten) return last ? null : String(value(first as string));
  return String((first ? value(first) : 1) * 10 + (last ? value(last) : 0));
}

const DIGITS = "零一二三四五六七八九";

/** 二十三 -> 23; up to 99, as notices count. */
function fromChinese(numeral: string): number {
  const [tens, ones] = numeral.includes("十") ? (numeral.split("十") as [string, string]) : ["", numeral];
  const ten = numeral.includes("十") ? (tens ? DIGITS.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

const COUNTED = "[个项级类条件家名种位组所步次篇层方岁年月日]";

/** The figures a statement gives: digits as written, and Chinese numerals that count something; 一 counts nothing. */
export function figuresIn(prose: string): string[] {
  const digits = [...prose.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure);
  const numerals = [...prose.matchAll(new RegExp(`(?<!第)([一二三四五六七八九十]+)${COUNTED}`, "g"))].map(([, numeral]) =>
    String(fromChinese(numeral as string)),
  );
  return [...digits, ...numerals.filter((figure) => figure !== "1")];
}

/** Whether a figure stands in the words, as digits or as a Chinese numeral. */
export function statesFigure(words: string, figure: string): boolean {
  const digits = [...words.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => found);
  const numerals = [...words.matchAll(/[一二三四五六七八九十]+/g)].map(([numeral]) => String(fromChinese(numeral)));
  return digits.includes(figure) || numerals.includes(figure);
}

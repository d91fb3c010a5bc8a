import { inDigits } from "../search/plan/numerals.ts";

/** 第33条 in a question. */
export interface AskedNumber {
  /** As it was asked. */
  words: string;
  /** In digits. */
  number: string;
  /** What stands right before it, and may name the notice: 总体方案 of 总体方案的第33条. */
  before: string;
}

const NUMBER = /第 ?(\d{1,3}|[一二三四五六七八九十]{1,3}) ?[条项]/g;
/** Without 第 only where the question goes on at once: 36条举措 is how many there are. */
const BARE = /(?<!\d)(\d{1,3}) ?[条项](?=[由谁归找是的哪]|牵头|什么时候|卡住)/g;
const LOOSE_END = /[》」”"的里中\s]{1,4}$/;

/** The numbers of measures in a question. */
export function askedNumbers(text: string): AskedNumber[] {
  const found = [...text.matchAll(NUMBER)];
  return (found.length > 0 ? found : [...text.matchAll(BARE)]).flatMap(({ 0: words, 1: numeral = "", index }) => {
    const number = /\d/.test(numeral) ? String(Number(numeral)) : inDigits(numeral);
    return number ? { words, number, before: text.slice(0, index).replace(LOOSE_END, "") } : [];
  });
}

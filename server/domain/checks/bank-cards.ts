import { type Found, findAll } from "./found.ts";

/** Bank cards begin with 3 to 6 and have 16 to 19 digits, written together or in fours. */
const SHAPE = /(?<![\d.-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d.])/g;

/** Numbers of bank cards: those whose last digit fits (Luhn, ISO/IEC 7812-1). */
export function findBankCards(text: string): Found[] {
  return findAll(SHAPE, text, ([number]) => hasCheck(number.replace(/[ -]/g, "")));
}

function hasCheck(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

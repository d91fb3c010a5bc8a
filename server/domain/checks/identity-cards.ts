import { type Found, findAll } from "./found.ts";

const SHAPE = /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Numbers of identity cards (GB 11643-1999): a place, a date of birth, and a check character that fits (ISO 7064, MOD 11-2). */
export function findIdentityCards(text: string): Found[] {
  return findAll(SHAPE, text, ([number]) => hasCheck(number.replace(/[ -]/g, "")));
}

function hasCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}

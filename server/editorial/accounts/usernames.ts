import { BadInputError } from "../../domain/errors.ts";

export const SHORTEST_USERNAME = 2;
export const LONGEST_USERNAME = 40;
const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** One form for all ways to write a user name: without space around it, in one width and case. */
export function foldUsername(username: string): string {
  return username.normalize("NFKC").trim().toLowerCase();
}

export function isUsername(folded: string): boolean {
  return folded.length >= SHORTEST_USERNAME && folded.length <= LONGEST_USERNAME && USERNAME.test(folded);
}

/** @throws {BadInputError} for what can be no user name; @returns it folded. */
export function checkUsername(username: string): string {
  const folded = foldUsername(username);
  if (isUsername(folded)) return folded;
  throw new BadInputError(
    `“${username.slice(0, LONGEST_USERNAME)}”不能作用户名：要 ${SHORTEST_USERNAME} 到 ${LONGEST_USERNAME} 个字，以文字或数字开头，只用文字、数字和 . _ -。`,
    { username: username.slice(0, 100) },
  );
}

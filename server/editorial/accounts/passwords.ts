import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { BadInputError } from "../../domain/errors.ts";

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;
/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; some 30 ms on a small machine. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Without those that are taken for one another: 0 O, 1 l I. */
const LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** argon2id (RFC 9106), as a PHC string that says how it was made. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, password.normalize("NFKC"));
}

/** @throws {BadInputError} for one that is too short, too long, or the user name itself. */
export function checkPassword(password: string, username: string): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    throw new BadInputError(`密码要 ${SHORTEST_PASSWORD} 到 ${LONGEST_PASSWORD} 个字，现在是 ${length} 个。请换一个。`);
  }
  if (password.toLowerCase() === username) throw new BadInputError("密码不能与用户名相同。请换一个。");
}

/** One of some 116 bits, to be handed over once: `xxxxx-xxxxx-xxxxx-xxxxx`. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

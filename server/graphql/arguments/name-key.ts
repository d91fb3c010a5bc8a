import { BadInputError } from "../../domain/errors.ts";
import { foldName } from "../../domain/fold-name.ts";

const LONGEST_NAME = 200;

/** A name as it is compared; null where none was given. @throws {BadInputError} for one too long to be a name */
export function nameKey(argument: string, name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  if (name.length > LONGEST_NAME) throw new BadInputError(`${argument} 太长：最多 ${LONGEST_NAME} 个字，收到 ${name.length} 个。`);
  const key = foldName(name);
  if (key === "") throw new BadInputError(`${argument} 是空的。请写上名称，或去掉这个参数。`);
  return key;
}

import { BadInputError } from "../../domain/errors.ts";
import { endingOf, isNamedAs } from "./file-type.ts";
import { safeName } from "./safe-name.ts";

/**
 * The name that a file is downloaded by: a safe one that ends as its content wants, whoever gives it; a text that is called .bat would be run.
 * @throws {BadInputError} for a name that says another type than the content is.
 */
export function attachmentName(mediaType: string, given: string): string {
  const name = safeName(given);
  if (isNamedAs(mediaType, name)) return name;
  throw new BadInputError(
    `文件的内容与名字不符：“${name}”的扩展名是 .${endingOf(name)}，内容是 ${mediaType}。请改正扩展名，或另存为所写的格式。`,
    { name, mediaType },
  );
}

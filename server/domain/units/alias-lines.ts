import { parse } from "yaml";
import { BadInputError } from "../errors.ts";

/** What no rule can tell: two names of one unit, with the reason that the texts show. */
export interface AliasLine {
  name: string;
  same: string;
  certainty: "certain" | "likely" | "uncertain";
  reason: string;
}

/**
 * Reads the data file beside a source (`aliases.yml`): a list of `{ name, same, certainty, reason }`.
 * @throws {BadInputError} where a line lacks one of the four, with the number of the line.
 */
export function readAliasLines(yaml: string): AliasLine[] {
  const lines: unknown = parse(yaml) ?? [];
  if (!Array.isArray(lines)) throw new BadInputError("aliases.yml 应是一个列表，每行有 name、same、certainty、reason。");
  return lines.map((line: Partial<Record<keyof AliasLine, unknown>>, at) => {
    const missing = (["name", "same", "certainty", "reason"] as const).filter((key) => typeof line?.[key] !== "string" || !line[key]);
    if (missing.length) throw new BadInputError(`aliases.yml 第 ${at + 1} 行缺 ${missing.join("、")}。`, { line: at + 1 });
    if (!["certain", "likely", "uncertain"].includes(line.certainty as string))
      throw new BadInputError(`aliases.yml 第 ${at + 1} 行的 certainty “${line.certainty}”应为 certain、likely 或 uncertain。`, {
        line: at + 1,
      });
    return line as unknown as AliasLine;
  });
}

import type { Evidence } from "../facts.ts";
import type { Outline } from "../outline.ts";
import { withoutSpace } from "../without-space.ts";
import type { FactField } from "./fact-field.ts";
import { findWords } from "./find-words.ts";

/**
 * Where a notice says the lines that an editor put into a field, line by line: null for a line that stood there before, or that stands in no
 * clause. Null as a whole where the notice does not say them.
 */
export function findGrounds(field: FactField, lines: string[], outline: Outline, near: string): (Evidence | null)[] | null {
  if (field.standsIn) {
    const { isOne, asWritten } = field.standsIn;
    const text = withoutSpace(outline.text);
    const isThere = (line: string) => isOne(line) && asWritten(line).some((words) => text.includes(withoutSpace(words)));
    return lines.every(isThere) ? lines.map(() => null) : null;
  }
  if (field.apart) {
    // A reading puts in brackets what stands beside a name: 张三（区发改局局长）.
    const added = lines.map((line) =>
      field.lines.includes(line) ? null : findWords(outline, line.split(/[（）()]/).filter(Boolean), near),
    );
    return lines.every((line, index) => field.lines.includes(line) || added[index] !== null) ? added : null;
  }
  const where = lines.length > 0 ? findWords(outline, lines, near) : null;
  return lines.length > 0 && where === null ? null : lines.map(() => where);
}

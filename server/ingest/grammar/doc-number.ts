const DOC_NUMBER =
  /(?:[\p{Script=Han}]{1,14}(?:[（(][\p{Script=Han}]{1,4}[）)])?)[〔［[【（(﹝]((?:19|20)\d{2})[〕］\]】）)﹞] ?(?:第 ?)?(\d{1,5}) ?号/u;

/** A 发文字号 standing somewhere in the text, as written: `台政办字〔2020〕11号`. */
export function findDocNumber(text: string): string | null {
  return DOC_NUMBER.exec(text)?.[0].replace(/\s/g, "") ?? null;
}

/** The 发文字号 of a line that holds nothing else, but perhaps its label. */
export function docNumberLine(line: string): string | null {
  const match = DOC_NUMBER.exec(line);
  if (!match) return null;
  const before = line.slice(0, match.index).trim();
  return /^(?:(?:文号|发文字号|索引号)[：:])?[（(]?$/.test(before) && line.length <= match.index + match[0].length + 12
    ? match[0].replace(/\s/g, "")
    : null;
}

/** A line of a title that its 文号 follows in brackets: `…的通知（某政办发〔2022〕8号）`; the line alone where none does. */
export function withoutDocNumber(line: string): { words: string; docNumber: string | null } {
  const match = /^(.{4,}?) ?[（(]([^（）()]{4,30}号)[）)]$/.exec(line);
  const docNumber = match ? findDocNumber(match[2] as string) : null;
  return docNumber ? { words: (match as RegExpExecArray)[1] as string, docNumber } : { words: line, docNumber };
}

/** One line of a document as the outline reads it. */
export interface Line {
  /** White space folded to single spaces, none at the ends. */
  text: string;
  /** Cells, where tabs divide or introduce the line; empty cells are empty strings. */
  cells: string[] | null;
  /** A tab stands before its first cell. */
  indented?: boolean;
  /** A blank line stands before it. */
  blankBefore: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f]/g;
/** Word-processor fields that came out as text. */
const FIELD = /\[(?:bookmark|hyperlink|field|pic|image): ?[^\][]{0,80}\]/gi;
const PAGE_NUMBER = /^(?:[-—–－·] ?\d{1,4} ?[-—–－·]|第 ?\d{1,4} ?页(?: ?[，,/]? ?共 ?\d{1,4} ?页)?)$/;

const foldSpace = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, " ").trim();

/** A document's lines without word-processor debris and page numbers; blank lines live on as `blankBefore`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (const raw of text.split(BREAK)) {
    const clean = raw.replace(FIELD, "").replace(INVISIBLE, "");
    const folded = closeSpaced(foldSpace(clean));
    const tabbed = clean.trimEnd() === "" ? /^ *\t[ \t]*$/.test(clean) : clean.includes("\t");
    if (!folded && !tabbed) {
      if (folded === foldSpace(raw)) blankBefore = true;
      continue;
    }
    if (PAGE_NUMBER.test(folded)) continue;
    lines.push({ text: folded, cells: tabbed ? cellsOf(clean) : null, ...(/^ *\t/.test(clean) ? { indented: true } : {}), blankBefore });
    blankBefore = false;
  }
  return lines;
}

/** 关 于 印 发, 通 知: letters spaced out to fill a line close up. */
function closeSpaced(text: string): string {
  const words = text.split(" ");
  const letters = words.filter((word) => /^\p{Script=Han}$/u.test(word)).length;
  return letters === words.length || (words.length >= 4 && letters >= words.length * 0.8) ? words.join("") : text;
}

/** A leading tab opens the first cell rather than closing an empty one. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^ *\t/, "")
    .split("\t")
    .map((cell) => closeSpaced(foldSpace(cell)));
}

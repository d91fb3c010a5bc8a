import type { SearchDocument } from "../search-document.ts";
import { compactText } from "../text/compact.ts";

/** A document as it is matched: every field compact. */
export interface CompactDocument {
  title: string;
  aliases: string[];
  docNumber: string;
  /** The headings above. */
  heading: string;
  /** Its jurisdiction; of a clause also the title of its notice. */
  notice: string;
  /** Empty for a unit: the passage shows where it stands, and is not about it. */
  text: string;
  /** What the passage is worth beside others that match as well, at most 1. */
  worth: number;
}

/** A heading without words of its own; one as long as a sentence says something. */
const HEADING_ALONE = 0.6;
const SENTENCE = 18;
/** The signature and the list of annexes; see the ordinals of the outline. */
const ENDING = 0.6;

export function compactDocument(document: SearchDocument): CompactDocument {
  return {
    title: namesItself(document) ? compactText(document.title) : "",
    aliases: document.aliases.map(compactText).filter(Boolean),
    docNumber: compactText(document.docNumber ?? ""),
    heading: compactText(document.heading),
    notice: compactText([document.jurisdiction, document.kind === "CLAUSE" ? document.policyTitle : null].filter(Boolean).join("\n")),
    text: document.kind === "UNIT" ? "" : compactText(document.text),
    worth: worthOf(document),
  };
}

/** A clause without a heading goes by the one above, which is not about it alone: 工作要求（二）. */
function namesItself({ kind, title, heading }: SearchDocument): boolean {
  const above = heading.split(" › ").at(-1);
  return kind !== "CLAUSE" || !above || !title.startsWith(above);
}

function worthOf({ kind, id, title, text }: SearchDocument): number {
  if (kind !== "CLAUSE") return 1;
  if (/\.(?:a\d+-)?end$/.test(id)) return ENDING;
  return text === title && title.length < SENTENCE && !title.includes("，") ? HEADING_ALONE : 1;
}

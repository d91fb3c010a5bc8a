import type { SearchDocument } from "../search-document.ts";
import { compactText } from "../text/compact.ts";

/** A document as it is matched: every field compact. */
export interface CompactDocument {
  title: string;
  aliases: string[];
  docNumber: string;
  /** Where it stands: jurisdiction, policy, headings above. */
  context: string;
  text: string;
}

export function compactDocument(document: SearchDocument): CompactDocument {
  return {
    title: compactText(document.title),
    aliases: document.aliases.map(compactText).filter(Boolean),
    docNumber: compactText(document.docNumber ?? ""),
    context: compactText([document.jurisdiction, document.policyTitle, document.heading].filter(Boolean).join("\n")),
    text: compactText(document.text),
  };
}

import type { CaseContent, InterpretationContent } from "../../domain/manuscripts/manuscript.ts";

/** A case as one text, its parts under their headings. */
export function caseMarkdown({ note, background, practice, outcome }: CaseContent): string {
  return inParts(note, [
    { heading: "背景", text: background },
    { heading: "做法", text: practice },
    { heading: "成效", text: outcome },
  ]);
}

/** An interpretation as one text. */
export function interpretationMarkdown({ note, sections }: InterpretationContent): string {
  return inParts(note, sections);
}

function inParts(note: string | null, parts: { heading: string; text: string | null }[]): string {
  const written = parts.filter(({ text }) => text).map(({ heading, text }) => `## ${heading}\n\n${text}`);
  return [...(note ? [note] : []), ...written].join("\n\n");
}

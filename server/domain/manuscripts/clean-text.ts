import { BadInputError } from "../errors.ts";

/** Control characters, marks that turn the direction of writing round, and what has no width: no text needs them, and some deceive. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * A text as it is kept: line ends as \n, no control characters, no white space around it.
 * @throws {BadInputError} where it is longer than `most` characters, naming the field.
 */
export function cleanText(field: string, text: string, most: number): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(UNWANTED, "").toWellFormed().trim();
  if (clean.length > most) {
    throw new BadInputError(`${field}太长：有 ${clean.length} 个字，最多 ${most} 个。请删减或分成几篇。`, {
      field,
      length: clean.length,
      most,
    });
  }
  return clean;
}

/** The same on one line. */
export function cleanLine(field: string, text: string, most: number): string {
  const lines = cleanText(field, text, most).split("\n");
  return lines.map((line) => line.trim()).join(" ");
}

/** The same for what may be left out: empty counts as left out. */
export const cleanOptional = (field: string, text: string | null | undefined, most: number): string | null =>
  cleanText(field, text ?? "", most) || null;

import type { Metadata, Outline } from "../../domain/outline.ts";
import { isDateLine } from "../grammar/date.ts";
import { parseMark } from "../grammar/mark.ts";
import { documentKind, issuedTitle, issuerOfTitle } from "../grammar/title.ts";
import { outlineAsPublished } from "./as-published.ts";
import { breakFlat } from "./break-flat.ts";
import { type Head, readHead } from "./head.ts";
import { joinWrapped } from "./join-wrapped.ts";
import { type Line, splitLines } from "./line.ts";
import { maskContacts } from "./mask-contacts.ts";
import { normaliseWidth } from "./normalise-width.ts";
import { type Parts, splitParts } from "./parts.ts";
import { newSection, readSections, type Section, toClauses } from "./sections.ts";
import { isTailLine, readAnnexList, readSignature } from "./tail.ts";

/**
 * The outline of a notice: what it says of itself, and its clauses in reading order, in the words as published; the grammar reads
 * a view of them with punctuation of one width.
 * Ordinals: `0` what stands before the first heading, `p` the same of a document sent out with the notice, `1`, `2-1` … its
 * sections, `end` its signature and list of annexes, `a1`, `a1-2` … the annexes, `…-r3` the third group of rows of a table.
 */
export function readOutline(text: string): Outline {
  const published = splitLines(maskContacts(text));
  const lines = breakFlat(published.map(normaliseLine));
  const head = readHead(lines);
  const below = joinWrapped(lines.slice(head.end));
  const list = readAnnexList(below);
  const parts = splitParts(below, list, (head.title && issuedTitle(head.title)) || issuedInText(below));
  const sections = [...mainSections(head, parts), ...annexSections(parts)];
  const read = {
    metadata: metadataOf(head, parts, list.titles),
    clauses: toClauses(sections, null, { paths: new Map(), ordinals: new Map() }),
  };
  return outlineAsPublished(read, published.map((line) => line.text).join("\n"));
}

/** A line as the grammar reads it, one width of punctuation. */
const normaliseLine = (line: Line): Line => ({
  ...line,
  text: normaliseWidth(line.text),
  cells: line.cells?.map(normaliseWidth) ?? null,
});

function metadataOf(head: Head, parts: Parts, listed: string[]): Metadata {
  const signature = readSignature(parts.cover);
  const closing = parts.attached && !signature.date ? readSignature(parts.attached.lines) : signature;
  return {
    title: head.title ?? parts.attached?.title ?? null,
    docNumber: head.docNumber,
    issuer: closing.issuer ?? (head.title ? issuerOfTitle(head.title) : null) ?? head.issuer,
    date: closing.date ?? head.date,
    kind: documentKind(head.title ?? parts.attached?.title ?? ""),
    addressees: head.addressees,
    attachments: listed,
  };
}

/** Title of the document that the first paragraphs say is sent out: `现将《…方案》印发给你们`. */
function issuedInText(lines: Line[]): string | null {
  for (const { text } of lines.slice(0, 4)) {
    const match = /《([^《》]{4,80})》[^。]{0,60}(?:印发|下发|发给)/.exec(text);
    if (match) return match[1] as string;
  }
  return null;
}

/** The notice and the document it sends out, as one run of sections. */
function mainSections(head: Head, { cover, attached }: Parts): Section[] {
  if (!attached) return withEnding(newSection("正文", "0", head.title), cover);
  const notice = newSection("通知", "0", head.title);
  readSections(notice, cover);
  const document = withEnding(newSection("导语", "p", attached.title), attached.lines);
  return [notice, ...document];
}

/** Sections of a document whose signature and list of annexes stand apart from its last section. */
function withEnding(root: Section, lines: Line[]): Section[] {
  const end = endingStart(lines);
  readSections(root, lines.slice(0, end));
  const ending = newSection("落款", "end", null);
  ending.paragraphs = lines.slice(end).map(({ text }) => text);
  const children = root.children.filter(({ ordinal }) => !ordinal.startsWith("r"));
  root.children = root.children.filter(({ ordinal }) => ordinal.startsWith("r"));
  return [
    ...(root.paragraphs.length || root.table || root.ordinal === "p" ? [root] : []),
    ...children,
    ...(ending.paragraphs.length ? [ending] : []),
  ];
}

/** Lines that a signature and a list of annexes may take. */
const LONGEST_ENDING = 40;

/** Index of the first line of the signature and the list of annexes, which nothing but their like follows. */
function endingStart(lines: Line[]): number {
  for (let index = Math.max(0, lines.length - LONGEST_ENDING); index < lines.length; index++) {
    if (!isTailLine(lines, index)) continue;
    const rest = lines.slice(index);
    const short = rest.every((line) => !line.cells && line.text.length <= 120 && !/[。；]./.test(line.text.replace(/^附 ?件.*$/, "")));
    if (short && !goesOn(rest)) return index;
  }
  return lines.length;
}

/** Numbered items below the date that are no list of annexes: the text goes on. */
function goesOn(lines: Line[]): boolean {
  const below = lines.slice(lines.findLastIndex(({ text }) => isDateLine(text)) + 1);
  return (
    !below.some(({ text }) => /^附 ?件/.test(text)) && below.length < lines.length && below.some(({ text }) => parseMark(text) !== null)
  );
}

function annexSections({ annexes }: Parts): Section[] {
  return annexes.map((annex, index) => {
    const number = annex.number ?? index + 1;
    const section = newSection(annex.number === null && annexes.length === 1 ? "附件" : `附件${number}`, `a${number}`, annex.title);
    readSections(section, annex.lines);
    return section;
  });
}

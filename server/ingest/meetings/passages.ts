import type { Evidence } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";

/** A sentence of a clause: as it stands there, and without white space, as it is read. */
export interface Sentence {
  raw: string;
  text: string;
  passage: Passage;
}

/** A clause in its place, its own words as sentences. */
export interface Passage {
  path: string;
  /** Without white space. */
  heading: string;
  /** Outermost first. */
  above: Passage[];
  below: Passage[];
  /** The annex it belongs to, or `main`: names such as 专题会 hold within one. */
  scope: string;
  lines: string[];
  sentences: Sentence[];
  clause: OutlineClause;
}

/** The clauses of a notice in reading order. */
export function readPassages(outline: Outline): Passage[] {
  const all: Passage[] = [];
  const read = (clause: OutlineClause, above: Passage[]): Passage => {
    const passage: Passage = {
      path: clause.path,
      heading: foldSpace(clause.heading ?? ""),
      above,
      below: [],
      scope: clause.ordinal.match(/^a\d+/)?.[0] ?? "main",
      lines: clause.table ? [] : clause.text.split("\n"),
      sentences: [],
      clause,
    };
    passage.sentences = passage.lines.flatMap(splitSentences).map((raw) => ({ raw, text: foldSpace(raw), passage }));
    all.push(passage);
    passage.below = clause.children.map((child) => read(child, [...above, passage]));
    return passage;
  };
  for (const clause of outline.clauses) read(clause, []);
  return all;
}

/** What a fact cites: the whole sentence, in its clause. */
export function evidenceOf(sentence: Sentence): Evidence {
  return { quote: sentence.raw, clause: sentence.passage.path };
}

/** The heading as evidence, where the fact is the section itself. */
export function evidenceOfHeading(passage: Passage): Evidence {
  return { quote: passage.clause.heading ?? passage.sentences[0]?.raw ?? "", clause: passage.path };
}

const OPEN = "（(“‘《【";
const CLOSE = "）)”’》】";

/** Sentences of a line: divided at 。；！？ outside brackets and quotation marks. */
export function splitSentences(line: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 && "；;！？".includes(char)) || char === "。") {
      out.push(line.slice(start, at));
      start = at + 1;
      depth = 0;
    }
  }
  out.push(line.slice(start));
  return out.map((sentence) => sentence.trim()).filter(Boolean);
}

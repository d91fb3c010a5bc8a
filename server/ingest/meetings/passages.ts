import type { Evidence } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { foldSpace } from "../../domain/units/fold-space.ts";

/** A sentence of a clause: as it stands there, and without white space, as it is read. */
export interface Sentence {
  raw: string;
  text: string;
  passage: Passage;
  /** It goes on after ；, so that its subject may be that of the sentence before. */
  continues: boolean;
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
    const said = passage.lines.flatMap(splitSentences);
    if (isSentence(passage.heading)) said.unshift({ raw: clause.heading as string, continues: false });
    passage.sentences = said.map(({ raw, continues }) => ({ raw, text: foldSpace(raw), passage, continues }));
    all.push(passage);
    const within = clause.children.length ? [...above, passage] : above;
    passage.below = clause.children.map((child) => read(child, within));
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

/** What is longer is no sentence that a person wrote; rules that look ahead within a sentence would read it slowly. */
const LONGEST_SENTENCE = 3000;

const OPEN = "（(“‘《【";
const CLOSE = "）)”’》】";

/** Is the heading the first sentence of its clause, as in articles (第五条 全体会议由组长召集…)? */
function isSentence(heading: string): boolean {
  return (
    /，|由.+(?:召集|主持|担任|组成|牵头)|设在|每.+(?:召开|报送|上报|报告)/.test(heading) &&
    !/(?:通知|函|制度|方案|规则|意见|办法|计划)$/.test(heading)
  );
}

/** Sentences of a line: divided at 。；！？ outside brackets and quotation marks. */
function splitSentences(line: string): { raw: string; continues: boolean }[] {
  const out: { raw: string; continues: boolean }[] = [];
  let continues = false;
  const push = (end: number) => {
    const raw = line.slice(start, end).trim();
    if (raw && raw.length <= LONGEST_SENTENCE) out.push({ raw, continues });
    continues = "；;".includes(line[end] ?? "。");
    start = end + 1;
  };
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 && "；;！？".includes(char)) || char === "。") {
      push(at);
      depth = 0;
    }
  }
  push(line.length);
  return out;
}

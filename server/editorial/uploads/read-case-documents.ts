import type { CaseFigure } from "../../domain/manuscripts/manuscript.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import { extractFacts } from "../../ingest/extract-facts.ts";
import { maskContacts } from "../../ingest/outline/mask-contacts.ts";
import { readOutline } from "../../ingest/outline/read-outline.ts";
import { readMarkdown } from "../content/markdown.ts";
import { type CaseParts, caseParts, type Section, sectionsOf } from "./case-parts.ts";
import { findFigures } from "./find-figures.ts";

/** A case as a document tells it; what the document does not say is empty. */
export interface ReadCase extends CaseParts {
  title: string;
  summary: string;
  figures: CaseFigure[];
  /** How many pictures its Markdown asks for, which lie elsewhere. */
  picturesElsewhere: number;
  /** The words after 报送单位. */
  submitter: string | null;
  /** Of a practice that a notice commends: where it stands. */
  from: { noticeTitle: string; docNumber: string | null; path: string; quote: string } | null;
}

/** The cases of a document: each practice that a notice commends, else the document as one. `name` stands in for a title it does not have. */
export function readCaseDocument(text: string, name: string): ReadCase[] {
  const stem = name.replace(/\.[^.]*$/, "");
  if (/\.md$/i.test(name)) return [fromMarkdown(maskContacts(text), stem)];
  const outline = readOutline(text);
  const { cases, title, docNumber } = extractFacts(outline);
  if (cases.length < 2) return [asCase(outline.metadata.title ?? stem, sectionsOf(outline.clauses), outline.text)];
  const clauses = new Map(allClauses(outline.clauses).map((clause) => [clause.path, clause]));
  return cases.flatMap(({ title: caseTitle, evidence }) => {
    const clause = clauses.get(evidence.clause);
    if (!clause) return [];
    const sections = [{ heading: null, markdown: clause.text }, ...sectionsOf(clause.children)];
    const from = { noticeTitle: title ?? stem, docNumber, path: clause.path, quote: evidence.quote };
    return [{ ...asCase(caseTitle, sections, ""), from }];
  });
}

function fromMarkdown(text: string, stem: string): ReadCase {
  const title = /^# +(.+)$/m.exec(text)?.[1]?.trim();
  const { preface, sections, pictures } = readMarkdown(text.replace(/^# +.+$/m, ""));
  const parts: Section[] = sections.map(({ heading, markdown }) => ({ heading, markdown }));
  const read = asCase(title ?? stem, preface ? [{ heading: null, markdown: preface }, ...parts] : parts, text);
  return { ...read, picturesElsewhere: pictures };
}

function asCase(title: string, sections: Section[], text: string): ReadCase {
  const parts = caseParts(sections);
  const whole = [parts.background, parts.practice, parts.outcome].join("\n");
  return {
    ...parts,
    title,
    summary: firstSentence(parts.outcome) || firstSentence(parts.practice) || firstSentence(parts.background),
    figures: findFigures(withoutSpace(whole)),
    picturesElsewhere: 0,
    submitter: /(?:报送|申报|推荐|供稿|选送)单位[ \t\u3000]{0,4}[：:][ \t\u3000]{0,4}([^\s。；;，,（(]{2,40})/.exec(text)?.[1] ?? null,
    from: null,
  };
}

const LONGEST_SUMMARY = 150;

function firstSentence(markdown: string): string {
  const line = markdown.split("\n").find((each) => each.trim() && !each.startsWith("#")) ?? "";
  const sentence = /^[^。！？]*[。！？]?/.exec(line.trim())?.[0] ?? "";
  return sentence.slice(0, LONGEST_SUMMARY);
}

function allClauses(clauses: OutlineClause[]): OutlineClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);
}

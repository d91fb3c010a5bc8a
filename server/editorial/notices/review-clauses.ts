import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import { HEAD } from "../../domain/notices/head-fact.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { Outline } from "../../domain/outline.ts";
import { clauseWords } from "../../ingest/explain/clause-words.ts";
import { type MarkedClause, markedClauses } from "../../ingest/explain/marked-clauses.ts";

/** As much of the text as a head takes. */
const LONGEST_HEAD = 600;

/** The text of a notice on the desk, its head before its clauses, with the facts marked in it as editors have them. */
export function reviewClauses({ decisions }: NoticeUpload, { outline, facts }: NoticeReading): MarkedClause[] {
  const clauses = markedClauses(outline, applyDecisions(facts, outline, decisions).facts);
  const head = headOf(outline);
  return head ? [{ path: "题头", ordinal: HEAD, depth: 0, html: clauseWords(null, head, []) }, ...clauses] : clauses;
}

/** What stands above the first clause: title, 文号, whom it is sent to. */
function headOf({ text, clauses: [first] }: Outline): string {
  const opening = first && (first.heading ?? first.text).split("\n").find(Boolean);
  const end = opening ? text.indexOf(opening) : text.length;
  return text.slice(0, Math.min(end, LONGEST_HEAD)).trim();
}

import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { type MarkedClause, markedClauses } from "../../ingest/explain/marked-clauses.ts";

/** The text of a notice on the desk, with the facts marked in it as editors have them. */
export function reviewClauses({ decisions }: NoticeUpload, { outline, facts }: NoticeReading): MarkedClause[] {
  return markedClauses(outline, applyDecisions(facts, outline, decisions).facts);
}

import type { QueryPlan } from "../plan/query-plan.ts";
import type { SearchDocument, SearchHit } from "../search-engine.ts";
import { markSnippet } from "../text/mark-snippet.ts";
import { writeCursor } from "./result-cursor.ts";

/** A document as an answer gives it; `place` is where it stands among all hits, from 0. */
export function toHit(source: SearchDocument, score: number, plan: Pick<QueryPlan, "concepts">, place: number): SearchHit {
  const { kind, id, title, url, text, policyId, clauseId } = source;
  return { kind, id, title, url, text, policyId, clauseId, score, snippet: markSnippet(text, plan), cursor: writeCursor({ place, id }) };
}

/** The same for a passage that is like another: nothing was asked, so that nothing is marked. */
export const similarHit = (source: SearchDocument, score: number, place: number): SearchHit =>
  toHit(source, score, { concepts: [] }, place);

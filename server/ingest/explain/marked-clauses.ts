import type { Facts } from "../../domain/facts.ts";
import type { Outline } from "../../domain/outline.ts";
import { walk } from "../extract/walk.ts";
import { clauseWords } from "./clause-words.ts";
import { marksOf } from "./marks.ts";

/** A clause of a notice with its facts marked. */
export interface MarkedClause {
  path: string;
  ordinal: string;
  /** 0 for the outermost. */
  depth: number;
  /** Safe to show: all but the marks is escaped. */
  html: string;
}

/** Every clause of a notice in reading order, with the facts marked in its words. */
export function markedClauses(outline: Outline, facts: Facts): MarkedClause[] {
  const byClause = Map.groupBy(marksOf(outline, facts), ({ evidence }) => evidence.clause);
  return walk(outline).map(({ clause: { path, ordinal, heading, text }, above }) => ({
    ...{ path, ordinal },
    depth: above.length,
    html: clauseWords(heading, text, byClause.get(path) ?? []),
  }));
}

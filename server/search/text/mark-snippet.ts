import type { QueryPlan } from "../plan/query-plan.ts";
import { compact } from "./compact.ts";
import { escapeHtml } from "./escape-html.ts";
import { findPhrase } from "./find-phrase.ts";
import { phraseTerms } from "./grams.ts";

/** Characters of the passage that a snippet shows. */
const WINDOW = 120;
/** Words of the passage before the first match. */
const LEAD = 24;
const MOST_MARKS = 200;

interface Mark {
  start: number;
  end: number;
  weight: number;
}

/** The words around the matches, escaped, each match in `<mark>`; the beginning where only the title matched. */
export function markSnippet(text: string, plan: Pick<QueryPlan, "concepts">): string {
  const marks = merge(findMarks(text, plan));
  const { start, end } = bestWindow(text, marks);
  let html = start > 0 ? "…" : "";
  let at = start;
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at, end)) + (end < text.length ? "…" : "");
}

/** Whole phrases where there are any; else the pairs of characters that matched. */
function findMarks(text: string, plan: Pick<QueryPlan, "concepts">): Mark[] {
  const folded = compact(text);
  const toMark = (phrase: string, weight: number) =>
    findPhrase(folded.text, phrase, MOST_MARKS).map((at) => ({
      start: folded.starts[at] as number,
      end: folded.ends[at + phrase.length - 1] as number,
      weight,
    }));
  return plan.concepts.flatMap(({ variants, text: typed, exact }) => {
    const whole = variants.flatMap((variant) => toMark(variant.text, variant.weight * variant.text.length));
    if (whole.length > 0 || exact) return whole;
    return phraseTerms(typed).flatMap(({ term }) => toMark(term, 1));
  });
}

function merge(marks: Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) {
      last.end = Math.max(last.end, mark.end);
      last.weight = Math.max(last.weight, mark.weight);
    } else merged.push({ ...mark });
  }
  return merged;
}

function bestWindow(text: string, marks: Mark[]): { start: number; end: number } {
  let best = { start: 0, weight: -1 };
  for (const mark of marks) {
    const start = Math.max(0, mark.start - LEAD);
    const inside = marks.filter((other) => other.start >= start && other.end <= start + WINDOW);
    const weight = inside.reduce((sum, other) => sum + other.weight, 0);
    if (weight > best.weight) best = { start, weight };
  }
  // Near the end, the window moves back to stay full.
  const start = wholeCharacter(text, Math.max(0, Math.min(best.start, text.length - WINDOW)));
  return { start, end: wholeCharacter(text, Math.min(text.length, start + WINDOW)) };
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
}

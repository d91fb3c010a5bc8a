import type { FactDecision } from "../../domain/notices/decision.ts";
import { HEAD } from "../../domain/notices/head-fact.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { type OpenFact, openFacts } from "../../domain/notices/open-facts.ts";
import type { OutlineClause } from "../../domain/outline.ts";

/** One fact as reviewers see it: as it was read, and as editors have it. */
interface ReviewedFact extends Pick<OpenFact, "key" | "kind" | "title" | "says" | "rule" | "confidence"> {
  /** Path of its clause, and its anchor in the text. */
  clause: string;
  anchor: string;
  quote: string;
  fields: { name: string; label: string; many: boolean; required: boolean; lines: string[]; corrected: string[] | null }[];
  /** Null while nobody has judged it. */
  decision: FactDecision | null;
}

/** Every fact of a notice on the desk, in the order of its kinds. */
export function reviewFacts({ decisions }: NoticeUpload, { outline, facts }: NoticeReading): ReviewedFact[] {
  const decided = new Map(decisions.map((decision) => [decision.key, decision]));
  const anchors = new Map(allClauses(outline.clauses).map(({ path, ordinal }) => [path, ordinal]));
  return openFacts(facts).map(({ key, kind, title, says, rule, confidence, evidence, fields }) => {
    const decision = decided.get(key) ?? null;
    const corrected = new Map((decision?.changes ?? []).map(({ field, lines }) => [field, lines]));
    return {
      ...{ key, kind, title, says, rule, confidence, decision },
      clause: evidence.clause,
      anchor: anchors.get(evidence.clause) ?? HEAD,
      quote: evidence.quote,
      fields: fields.map(({ name, label, many, required, lines }) => ({
        ...{ name, label, many, required, lines },
        corrected: corrected.get(name) ?? null,
      })),
    };
  });
}

function allClauses(clauses: OutlineClause[]): OutlineClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);
}

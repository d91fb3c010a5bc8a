import { BadInputError } from "../../domain/errors.ts";
import type { Evidence } from "../../domain/facts.ts";
import type { EvidenceProperties } from "../../domain/graph-model.ts";
import { clauseId, jurisdictionId } from "../../domain/ids.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import type { PolicySource } from "./policy-source.ts";
import { sentenceNaming } from "./sentence-naming.ts";

/** Where a fact stands and how sure it is, as every node and edge taken from a notice carries it. */
export type Cited = EvidenceProperties & { since: string | null };

/** A notice while its facts become a record: its ids, and the way from a path of its outline to a clause. */
export class Notice {
  readonly policyId: string;
  readonly jurisdictionId: string;
  private readonly since: string | null;
  private readonly clauses = new Map<string, OutlineClause>();

  constructor({ origin, outline, facts }: PolicySource) {
    this.policyId = origin.id;
    this.jurisdictionId = jurisdictionId(origin.jurisdiction);
    this.since = facts.date;
    this.remember(outline.clauses);
  }

  /** @throws {BadInputError} when the outline has no such path. */
  clauseAt(path: string, fact: string): OutlineClause {
    const clause = this.clauses.get(path);
    if (!clause)
      throw new BadInputError(`${fact}：条款“${path}”不在通知的目录中，整份内容未载入。`, { policyId: this.policyId, fact, path });
    return clause;
  }

  /** The evidence of a fact; `said` is the fact, or the fact that a part of it belongs to. */
  cite(evidence: Evidence, said: { rule: string; confidence: number }, fact: string): Cited {
    const { ordinal } = this.clauseAt(evidence.clause, fact);
    const { rule, confidence } = said;
    return {
      policyId: this.policyId,
      clauseId: clauseId(this.policyId, ordinal),
      quote: evidence.quote,
      rule,
      confidence,
      since: this.since,
    };
  }

  /** As `cite`, with the words of the same clause that name the unit where the evidence does not. */
  citeNaming(name: string, evidence: Evidence, said: { rule: string; confidence: number }, fact: string): Cited {
    const { heading, text } = this.clauseAt(evidence.clause, fact);
    const isNamed = withoutSpace(evidence.quote).includes(withoutSpace(name));
    const sentence = isNamed ? null : sentenceNaming(name, `${heading ?? ""}\n${text}`);
    return this.cite(sentence ? { ...evidence, quote: sentence } : evidence, said, fact);
  }

  /** The clause whose own words hold a text, the first in reading order. */
  firstClauseWith(text: string): string | null {
    for (const [path, clause] of this.clauses)
      if (withoutSpace(`${clause.heading ?? ""}${clause.text}`).includes(withoutSpace(text))) return path;
    return null;
  }

  private remember(clauses: OutlineClause[]): void {
    for (const clause of clauses) {
      this.clauses.set(clause.path, clause);
      this.remember(clause.children);
    }
  }
}

/** The evidence as a node carries it: `since` is a matter of edges. */
export function evidenceOnly({ since: _since, ...evidence }: Cited): EvidenceProperties {
  return evidence;
}

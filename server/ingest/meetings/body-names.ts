import type { BodyFact, Evidence } from "../../domain/facts.ts";
import { CONFIDENCE } from "../extract/confidence.ts";
import { isSubsequence } from "./meeting-name.ts";

/** Every name a notice uses for a body. */
export const bodyNames = (body: BodyFact) => [body.name, ...body.aliases];

/** Is one of the names short for the other? 县安委会 for 县安全生产委员会. */
export const sameBody = (short: string, full: string) => short === full || isSubsequence(short, full) || isSubsequence(full, short);

/** A body of which nothing but its name is known yet. */
export function newBody(name: string, kind: BodyFact["kind"], evidence: Evidence, rule: string): BodyFact {
  return {
    name,
    aliases: [],
    kind,
    subjects: [],
    lead: [],
    responsible: [],
    convener: null,
    offices: [],
    members: [],
    evidence,
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

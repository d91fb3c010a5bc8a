import type { Assigned, Grounded } from "../../domain/facts.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { unitKind } from "../../domain/units/unit-kind.ts";

/** A fact with a name that is like no unit's is at most this sure: it goes to an editor. */
const DOUBTED = 0.8;
const LONGEST_NAME = 45;

/** The names among a fact's units that do not read like a unit or a set of units: a person in office, a piece of a sentence. */
export function doubtfulNames({ lead, responsible }: Assigned): string[] {
  return [...lead, ...responsible].filter((name) => {
    const kind = unitKind(name);
    return kind === "POST" || (kind === "UNIT" && !looksComplete(name)) || name.length > LONGEST_NAME;
  });
}

/** The fact, less sure where a name in it is doubtful. */
export function weigh<Fact extends Assigned & Grounded>(fact: Fact): Fact {
  return doubtfulNames(fact).length ? { ...fact, confidence: Math.min(fact.confidence, DOUBTED) } : fact;
}

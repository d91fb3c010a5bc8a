import { BadInputError } from "../../domain/errors.ts";
import { clauseId } from "../../domain/ids.ts";
import type { ClauseLink } from "./markdown.ts";

/** What the collection holds, as far as content may refer to it. */
export interface ContentWorld {
  clauseIds: ReadonlySet<string>;
  policyIds: ReadonlySet<string>;
  jurisdictions: { id: string; name: string }[];
  /** Indicators and measures by the words that name them in their policy: a name, a number. */
  subjects: { id: string; policyId: string; label: "Indicator" | "Measure"; word: string }[];
}

/** @throws {BadInputError} naming the file and the first citation of a clause that does not exist. */
export function checkCitations(file: string, citations: ClauseLink[], world: ContentWorld): void {
  const missing = citations.find(({ policyId, ordinal }) => !world.clauseIds.has(clauseId(policyId, ordinal)));
  if (!missing) return;
  const { policyId, ordinal } = missing;
  const what = world.policyIds.has(policyId) ? `政策 ${policyId} 没有条款 ${ordinal}` : `没有政策 ${policyId}`;
  throw new BadInputError(`${file}.md：引用 clause:${policyId}#${ordinal} 不成立，${what}。`, { file, policyId, ordinal });
}

import { clauseId } from "../ids.ts";
import type { Found } from "./found.ts";

const LINK = /\]\(([^()\s]{1,500})[^()]{0,100}\)/g;
const CLAUSE = /^clause:([a-z0-9.-]+)#([a-z0-9.-]+)$/;
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;
const PAGE = /^\/(?:policies|indicators|measures|units|meetings|interpretations|cases)\/([a-z0-9.-]+)(?:#([a-z0-9.-]+))?$/;
const LIST = /^\/(?:search|policies|indicators|measures|interpretations|cases|compare)?(?:\?[^#]*)?$/;

export interface FoundLink extends Found {
  /** The id of what it leads to; null for an address that no page has. */
  target: string | null;
}

/** Links of a Markdown text that lead to something here, or nowhere; what leads out is not looked at. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(LINK)].flatMap(({ index, 1: address = "" }) => {
    if (OUTSIDE.test(address) || LIST.test(address)) return [];
    return [{ at: index + 2, quote: address, target: targetOf(address) }];
  });
}

function targetOf(address: string): string | null {
  const clause = CLAUSE.exec(address);
  if (clause) return clauseId(clause[1] as string, clause[2] as string);
  const page = PAGE.exec(address);
  if (!page) return null;
  const [, id = "", anchor] = page;
  return anchor && address.startsWith("/policies/") ? clauseId(id, anchor) : id;
}

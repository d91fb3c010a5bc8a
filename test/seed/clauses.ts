import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { OutlineClause } from "../../server/domain/outline.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";

const sources = resolve(import.meta.dirname, "../../seed/sources");

/** The notices that stand in seed/sources. */
export const slugs = readdirSync(sources);

/** Without white space: notices break their lines anywhere. */
export const fold = (text: string) => text.replace(/\s+/g, "");

/** Outline of each notice as it is read now. */
const outlines = new Map(slugs.map((slug) => [slug, readOutline(readFileSync(join(sources, slug, "notice.txt"), "utf8"))]));

/** The clauses of a notice in reading order. */
export function clausesOf(slug: string): OutlineClause[] {
  const below = (clause: OutlineClause): OutlineClause[] => [clause, ...clause.children.flatMap(below)];
  return outlines.get(slug)?.clauses.flatMap(below) ?? [];
}

/**
 * The words a citation rests on: number, heading and text of the clause and of those under it, white space folded. What stands above the
 * first clause (addressees, 文号) belongs to the clause `0`. Null where there is no such clause.
 */
export function wordsOf(slug: string, ordinal: string): string | null {
  const clause = clausesOf(slug).find((candidate) => candidate.ordinal === ordinal);
  if (!clause) return null;
  const { addressees, docNumber } = outlines.get(slug)?.metadata ?? { addressees: [], docNumber: null };
  const head = ordinal === "0" ? `${addressees.join("，")}\n${docNumber ?? ""}\n` : "";
  return `${head}${clause.path}\n${wordsUnder(clause)}`;
}

function wordsUnder(clause: OutlineClause): string {
  return (
    [clause.path.split("/").at(-1), clause.heading ?? "", clause.text].map((text) => fold(text ?? "")).join("\n") +
    "\n" +
    clause.children.map(wordsUnder).join("\n")
  );
}

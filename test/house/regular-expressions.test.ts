import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "@babel/parser";
import { check } from "recheck";
import { expect, test } from "vitest";

const server = resolve(import.meta.dirname, "../../server");

/**
 * Expressions that take quadratic time at worst, by the text that they are given: it is short whatever the document is.
 * The sentences of `ingest/meetings` have 3,000 characters at most (`passages.ts`), titles and headings and the names in a list far fewer.
 */
const GIVEN_SHORT_TEXT: Record<string, string> = {
  "ingest/meetings/": "sentences",
  "ingest/grammar/title.ts": "titles",
  "ingest/extract/interprets.ts": "titles",
  "ingest/extract/extract-indicators.ts": "names in a list",
  "ingest/extract/first-leads.ts": "counts in it are bounded",
  "ingest/extract/listed-indicators.ts": "counts in it are bounded",
  "ingest/extract/ending-attribution.ts": "counts in it are bounded",
  "ingest/extract/attribution.ts": "names and phrases in brackets",
  "ingest/outline/heading.ts": "counts in it are bounded",
  "ingest/outline/break-flat.ts": "counts in it are bounded",
  "graph/engines/is-writing.ts": "statements that this program writes",
  "domain/issued-title.ts": "titles",
};

interface Literal {
  file: string;
  line: number;
  pattern: string;
  flags: string;
}

function literals(): Literal[] {
  const files = (readdirSync(server, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
  const found = files.flatMap((file) => {
    const { tokens } = parse(readFileSync(join(server, file), "utf8"), {
      sourceType: "module",
      plugins: ["typescript", "decorators-legacy"],
      tokens: true,
    });
    return (tokens ?? [])
      .filter((token) => token.type.label === "regexp")
      .map(({ value, loc }): Literal => ({ file: file.replaceAll("\\", "/"), line: loc.start.line, ...value }));
  });
  return [...new Map(found.map((each) => [`${each.pattern}/${each.flags}`, each])).values()];
}

test("no regular expression of the server backtracks super-linearly over text of any length", { timeout: 600_000 }, async () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(300);
  const slow: string[] = [];
  for (const { file, line, pattern, flags } of all) {
    // What cannot be settled in this time has been attacked that long without success.
    const found = await check(pattern, flags, { timeout: 200 });
    const complexity = "complexity" in found ? found.complexity : undefined;
    const known = Object.keys(GIVEN_SHORT_TEXT).some((path) => file.startsWith(path));
    if (complexity?.type === "exponential" || (complexity?.type === "polynomial" && !known))
      slow.push(`${file}:${line} ${complexity.summary} /${pattern}/${flags}`);
  }
  expect(slow).toEqual([]);
});

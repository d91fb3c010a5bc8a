import { parseArgs } from "node:util";
import { BadInputError } from "../domain/errors.ts";
import { describePlan } from "./plan/describe-plan.ts";
import type { QueryPlan } from "./plan/query-plan.ts";
import type { SearchRequest, SearchResults } from "./search-engine.ts";

/** An index that can say how it understands a query. */
interface Explained {
  plan(query: string): QueryPlan | Promise<QueryPlan>;
  search(request: SearchRequest): SearchResults | Promise<SearchResults>;
}

const SHOWN = 10;
const USAGE = "用法：npm run search -- [--explain] “要找的话”";

/** `search [--explain] WORDS`: what is found, and with `--explain` why. @throws {BadInputError} without words */
export async function runSearchCommand(args: string[], index: Explained, out: (line: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { explain: { type: "boolean", default: false } }, allowPositionals: true });
  const query = positionals.join(" ").trim();
  if (query === "") throw new BadInputError(USAGE);
  if (values.explain) for (const line of describePlan(query, await index.plan(query))) out(line);
  const { hits, totalCount, correctedQuery } = await index.search({ query, first: SHOWN });
  out(`找到　　${totalCount} 条${correctedQuery ? `，按“${correctedQuery}”` : ""}`);
  for (const { score, kind, title, url } of hits) out(`${score.toFixed(3)}  ${kind.padEnd(14)} ${title}  ${url}`);
}

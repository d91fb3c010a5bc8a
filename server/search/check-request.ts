import { BadInputError } from "../domain/errors.ts";
import type { SearchRequest } from "./search-engine.ts";

const LONGEST_QUERY = 10_000;
const LARGEST_PAGE = 100;

/** @throws {BadInputError} saying what is out of bounds, and the bounds. */
export function checkRequest({ query, first }: Pick<SearchRequest, "query" | "first">): void {
  if (query.length > LONGEST_QUERY)
    throw new BadInputError(`检索词有 ${query.length} 个字符，最多 ${LONGEST_QUERY} 个；请只写要找的内容。`);
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw new BadInputError(`first 是 ${first}，应为 1 至 ${LARGEST_PAGE} 的整数。`);
  }
}

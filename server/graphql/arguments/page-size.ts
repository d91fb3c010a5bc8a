import { BadInputError } from "../../domain/errors.ts";

export const LARGEST_PAGE = 100;

/** @throws {BadInputError} for a page size outside 1–100 */
export function checkPageSize(first: number, largest = LARGEST_PAGE): number {
  if (first >= 1 && first <= largest) return first;
  throw new BadInputError(`first 是每页条数，要在 1 到 ${largest} 之间，收到的是 ${first}。要更多请用 pageInfo.endCursor 翻页。`, {
    first,
  });
}

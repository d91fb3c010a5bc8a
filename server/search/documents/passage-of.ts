import type { ClausePlace } from "./clause-headings.ts";
import { tableOf } from "./clause-headings.ts";
import { paragraphsWith } from "./paragraphs-with.ts";
import { readTableRows, type TableRow } from "./table-rows.ts";

/**
 * The words of a clause that state something, as a reader takes them in: the first row of its table that `row` picks, else the
 * paragraphs that hold the quotes, else the quotes.
 */
export function passageOf(place: ClausePlace[] | undefined, quotes: string[], row: (row: TableRow) => boolean): string {
  const inTable = readTableRows(tableOf(place) ?? []).find(row);
  return inTable?.text ?? paragraphsWith(place?.[0]?.text ?? "", quotes) ?? quotes.join("\n");
}

import { BadInputError } from "./errors.ts";

const SHOWN = 60;

/** A list was to go on from a place that is none of its own: an address cut short, kept for too long or of another list. */
export function brokenCursor(cursor: string): BadInputError {
  const shown = cursor.length > SHOWN ? `${cursor.slice(0, SHOWN)}…` : cursor;
  return new BadInputError(`这个翻页地址已经失效，或者不属于这份清单：“${shown}”。请从第一页重新打开。`, { after: shown });
}

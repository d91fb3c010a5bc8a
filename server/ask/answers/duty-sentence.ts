import type { Said } from "../api-reader.ts";
import { inARow, type Sentence } from "../sentence.ts";

/** A duty as the documents of this room ask for it. */
export interface OwedDuty {
  text: string;
  cadence: string | null;
  due: string | null;
  by: { text: string }[];
  citation: Said;
}

/** Who owes what by when, in the notice's own words. */
export function dutySentence({ text, cadence, due, by, citation }: OwedDuty): Sentence {
  const who = by.length > 0 ? `${inARow(by.map((each) => each.text))}：` : "";
  const when = due ?? cadence;
  return { text: `${who}${text}${when && !text.includes(when) ? `（${when}）` : ""}。`, said: [citation] };
}

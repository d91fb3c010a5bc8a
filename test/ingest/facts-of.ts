import type { Facts } from "../../server/domain/facts.ts";
import { extractFacts } from "../../server/ingest/extract-facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";

/** The facts of a notice written in a test. */
export const factsOf = (text: string): Facts => extractFacts(readOutline(text));

/** Text without white space, as quotes are compared. */
export const folded = (text: string) => text.replace(/\s+/g, "");

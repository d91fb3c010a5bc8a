import type { Evidence, Facts } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { withoutSpace } from "../../domain/without-space.ts";
import { normaliseWidth } from "./normalise-width.ts";

/**
 * Gives words read in the normalised view of a text back as they were published. `normaliseWidth` puts one character for one, so what
 * stands at a place of the view stands at the same place of the text, white space apart.
 */
class Published {
  private readonly text: string;
  private readonly view: string;
  /** Where the last words ended: words are asked for in reading order, and what occurs twice is the next one. */
  at = 0;

  constructor(text: string) {
    this.text = withoutSpace(text);
    this.view = withoutSpace(normaliseWidth(text));
  }

  get isNormal(): boolean {
    return this.text === this.view;
  }

  /** The words as published, their white space as it is; null where they do not stand in the text. */
  find(words: string): string | null {
    const key = withoutSpace(words);
    const next = this.view.indexOf(key, this.at);
    const place = next < 0 ? this.view.indexOf(key) : next;
    if (place < 0) return null;
    this.at = place + key.length;
    if (this.text.startsWith(key, place)) return words;
    let from = place;
    return words.replace(/\S/g, () => this.text[from++] as string);
  }

  /** The same for words of several lines, each of which may stand elsewhere; what is not found stays. */
  restore(words: string): string {
    return words
      .split("\n")
      .map((line) => this.find(line) ?? line)
      .join("\n");
  }
}

/** An outline that was read from the normalised view of `published`, in the words of `published`; paths and ordinals stay. */
export function outlineAsPublished(outline: Omit<Outline, "text">, published: string): Outline {
  const source = new Published(published);
  if (source.isNormal) return { ...outline, text: published };
  const clauseOf = (clause: OutlineClause): OutlineClause => {
    const heading = clause.heading && source.restore(clause.heading);
    const start = source.at;
    // The words of a table stand in the clauses of its rows once more.
    const table = clause.table?.map((row) => row.map((cell) => source.restore(cell))) ?? null;
    source.at = start;
    return { ...clause, heading, table, text: source.restore(clause.text), children: clause.children.map(clauseOf) };
  };
  const clauses = outline.clauses.map(clauseOf);
  const { title, issuer, addressees, attachments } = outline.metadata;
  const head = new Published(published);
  const metadata = {
    ...outline.metadata,
    title: title && head.restore(title),
    addressees: addressees.map((name) => head.restore(name)),
    issuer: issuer && head.restore(issuer),
    attachments: attachments.map((name) => head.restore(name)),
  };
  return { metadata, clauses, text: published };
}

/** The view of an outline that the grammar reads: one width of punctuation beside Chinese characters. */
export function normaliseOutline(outline: Outline): Outline {
  const clauseOf = (clause: OutlineClause): OutlineClause => ({
    ...clause,
    heading: clause.heading && normaliseWidth(clause.heading),
    text: normaliseWidth(clause.text),
    table: clause.table?.map((row) => row.map(normaliseWidth)) ?? null,
    children: clause.children.map(clauseOf),
  });
  return { ...outline, clauses: outline.clauses.map(clauseOf), text: normaliseWidth(outline.text) };
}

/** What `normaliseWidth` puts for other marks and digits; other words are as published already. */
const WIDENED = /[，；：（）？！0-9]/;

/** These name clauses and kinds rather than quote the notice. */
const NOT_WORDS = new Set(["clause", "rule", "kind", "relation", "certainty", "why", "warnings"]);

/** Facts that were read from the normalised view of an outline, their quotes and names in the outline's own words. */
export function factsAsPublished<Said extends Partial<Facts>>(facts: Said, outline: Outline): Said {
  const whole = new Published(outline.text);
  if (whole.isNormal) return facts;
  const clauses = new Map<string, OutlineClause>();
  const remember = (clause: OutlineClause) => {
    clauses.set(clause.path, clause);
    clause.children.forEach(remember);
  };
  outline.clauses.forEach(remember);
  const read = new Map<string, Published>();
  const placeOf = ({ clause: path }: Evidence): Published[] => {
    const clause = clauses.get(path);
    if (clause && !read.has(path)) read.set(path, new Published(`${clause.heading ?? ""}\n${clause.text}`));
    return clause ? [read.get(path) as Published] : [];
  };
  const say = (words: string, places: Published[]) =>
    words
      .split("\n")
      .map((line) => places.reduce<string | null>((found, place) => found ?? place.find(line), null) ?? whole.find(line) ?? line)
      .join("\n");
  const visit = (value: unknown, places: Published[]): unknown => {
    if (typeof value === "string") return say(value, places);
    if (Array.isArray(value)) return value.map((each) => (isWidened(each) ? visit(each, places) : each));
    if (typeof value !== "object" || value === null) return value;
    const cited = [value, ...Object.values(value)].filter(isEvidence).flatMap(placeOf);
    const said = { ...value } as Record<string, unknown>;
    for (const [key, each] of Object.entries(value))
      if (!NOT_WORDS.has(key) && isWidened(each)) said[key] = visit(each, cited.length ? cited : places);
    return said;
  };
  return visit(facts, []) as Said;
}

/** Whether words in a value may have been changed, however deep; most facts stay as they are. */
function isWidened(value: unknown): boolean {
  if (typeof value === "string") return WIDENED.test(value);
  if (typeof value !== "object" || value === null) return false;
  for (const key in value) if (!NOT_WORDS.has(key) && isWidened(value[key as keyof typeof value])) return true;
  return false;
}

export const isEvidence = (value: unknown): value is Evidence =>
  typeof value === "object" && value !== null && "quote" in value && "clause" in value;

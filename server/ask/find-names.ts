import { placeNames } from "../search/plan/place-names.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import { compactText } from "../search/text/compact.ts";
import { WORDINGS } from "./aspects.ts";
import type { Named, NamedKind, Place } from "./named.ts";
import type { KnownNames } from "./read-question.ts";

/** Names, place and parent of nodes by their ids, from the graph. */
export type ReadNamed = (found: { kind: NamedKind; id: string }[]) => Promise<Named[]>;

export interface Finding {
  /** The question with typing errors and pinyin put right. */
  question: string;
  known: KnownNames;
  /** Passages that speak of what the question asks, best first. */
  clauseIds: string[];
  /** Whether an answer of this place is wanted. */
  isMeant: (place: Place) => boolean;
}

const KINDS: NamedKind[] = ["INDICATOR", "MEASURE", "UNIT", "MEETING_BODY"];
/** What bears a name comes first among its hits; the rest are the same name in other places. */
const CANDIDATES = 60;
const PASSAGES = 12;
const MOST_NAMES = 6;

/** What of the graph a question may name: the search finds it, under any of its names. */
export async function findNames(
  text: string,
  parts: { search: SearchEngine; readNamed: ReadNamed; places: string[] | null },
): Promise<Finding> {
  const { search } = parts;
  const passages = await search.search({ query: text, kinds: ["CLAUSE"], first: PASSAGES });
  const { about, places } = passages.understood;
  const words = about.slice(0, MOST_NAMES).flatMap(([word = ""]) => [...new Set([word, withoutWordings(word)])]);
  const found = await Promise.all(words.map((query) => search.search({ query, kinds: KINDS, first: CANDIDATES })));
  const hits = found.flatMap((each) => each.hits.map(({ kind, id }) => ({ kind: kind as NamedKind, id })));
  const isMeant = ({ id, name }: Place) =>
    (!parts.places || parts.places.includes(id)) && (places.length === 0 || places.includes(compactText(name)));
  const candidates = await parts.readNamed(hits);
  return {
    question: corrected(text, passages.correctedQuery),
    isMeant,
    clauseIds: passages.hits.flatMap(({ clauseId }) => clauseId ?? []),
    known: {
      candidates: candidates.filter(({ place }) => isMeant(place)),
      sameThing: about.map(([word = "", ...names]) => ({ word, names })),
      placeWords: [...placeNames(places).keys()],
    },
  };
}

/** What is asked may cling to the name: 法院 of 法院牵头什么. */
function withoutWordings(words: string): string {
  const [found] = WORDINGS.filter(({ word }) => words.endsWith(word) && words.length > word.length);
  return found ? words.slice(0, -found.word.length) : words;
}

/** The question with typing errors and pinyin put right; not with words left out, which a search may do and an answer may not. */
function corrected(text: string, correctedQuery: string | null): string {
  const characters = (words: string) => words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return correctedQuery !== null && characters(correctedQuery) >= characters(text) ? correctedQuery : text;
}

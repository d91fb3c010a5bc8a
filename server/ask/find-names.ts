import { placeNames } from "../search/plan/place-names.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import { compactText } from "../search/text/compact.ts";
import type { ApiReader } from "./api-reader.ts";
import { askedNumbers } from "./asked-number.ts";
import { WORDINGS } from "./aspects.ts";
import { findNumbered } from "./find-numbered.ts";
import type { Named, NamedKind, Place } from "./named.ts";
import type { KnownNames } from "./read-question.ts";

/** Names, place and parent of nodes by their ids, from the graph. */
export type ReadNamed = (found: { kind: NamedKind; id: string }[]) => Promise<Named[]>;

export interface Finding {
  /** The question with typing errors and pinyin put right. */
  question: string;
  known: KnownNames;
  /** Places that the question names. */
  places: string[];
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
  parts: { read: ApiReader; search: SearchEngine; readNamed: ReadNamed; places: string[] | null },
): Promise<Finding> {
  const { search } = parts;
  const asked = text.normalize("NFKC");
  const numbers = askedNumbers(asked);
  // A word in place of each number: a place and nothing else would be what the search looks for.
  const rest = numbers.reduce((words, number) => words.replace(number.words, "举措"), asked);
  const passages = await search.search({ query: rest, kinds: ["CLAUSE"], first: PASSAGES });
  const { about } = passages.understood;
  const places = passages.understood.places.length > 0 ? passages.understood.places : await placesAmong(parts.read, about.flat());
  const words = about.slice(0, MOST_NAMES).flatMap(([word = ""]) => [...new Set([word, withoutWordings(word)])]);
  const found = await Promise.all(words.map((query) => search.search({ query, kinds: KINDS, first: CANDIDATES })));
  const hits = found.flatMap((each) => each.hits.map(({ kind, id }) => ({ kind: kind as NamedKind, id })));
  const isMeant = ({ id, name }: Place) =>
    (!parts.places || parts.places.includes(id)) && (places.length === 0 || places.includes(compactText(name)));
  const candidates = (await parts.readNamed(hits)).map(withShortNames);
  const onlyPlace = places.length === 1 ? (places[0] as string) : null;
  const numbered = numbers.length > 0 ? await findNumbered(parts.read, numbers, onlyPlace) : null;
  return {
    question: `${numbers.map(({ words }) => words).join("、")}${corrected(rest, passages.correctedQuery)}`,
    isMeant,
    places,
    clauseIds: passages.hits.flatMap(({ clauseId }) => clauseId ?? []),
    known: {
      candidates: [...(numbered?.measures ?? []), ...candidates].filter(({ place }) => isMeant(place)),
      sameThing: about.map(([word = "", ...names]) => ({ word, names })),
      placeWords: [...placeNames(places).keys()],
      titleWords: numbered?.titleWords ? [numbered.titleWords] : [],
    },
  };
}

/** A search that finds nothing else to look for looks for the name of the place itself. */
async function placesAmong(read: ApiReader, words: string[]): Promise<string[]> {
  const { jurisdictions } = (await read("{ jurisdictions { name } }", {})) as { jurisdictions: { name: string }[] };
  const known = placeNames(jurisdictions.map(({ name }) => name));
  return [...new Set(words.flatMap((word) => known.get(word) ?? []))];
}

/** Clauses that speak of some words, best first. */
export async function findPassages(search: SearchEngine, query: string): Promise<string[]> {
  const { hits } = await search.search({ query, kinds: ["CLAUSE"], first: PASSAGES });
  return hits.flatMap(({ clauseId }) => clauseId ?? []);
}

/** 区住建局 goes by 住建局 among those of its place. */
function withShortNames(named: Named): Named {
  if (named.kind !== "UNIT") return named;
  return { ...named, keys: named.keys.flatMap((key) => (/^[区县市州旗].{3}/.test(key) ? [key, key.slice(1)] : key)) };
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

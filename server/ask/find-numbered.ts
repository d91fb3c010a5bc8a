import { issuedTitle } from "../domain/issued-title.ts";
import type { ApiReader } from "./api-reader.ts";
import type { AskedNumber } from "./asked-number.ts";
import { type Named, nameInQuestion, type Place } from "./named.ts";

interface NumberedMeasure {
  id: string;
  number: string;
  title: string;
  jurisdiction: Place;
  policy: { id: string; title: string };
}

const NUMBERED = /* GraphQL */ `
  query AskedNumber($number: String!, $jurisdiction: String) {
    measures(number: $number, jurisdiction: $jurisdiction, first: 100) {
      nodes { id number title jurisdiction { id name } policy { id title } }
    }
  }
`;
/** Fewer characters of a title may stand in any. */
const SHORTEST_TITLE = 2;

/** Measures that may be meant by 第33条 and the like, and the words that name their notice: where there are such words, only of that. */
export async function findNumbered(
  read: ApiReader,
  numbers: AskedNumber[],
  place: string | null,
): Promise<{ measures: Named[]; titleWords: string }> {
  const found = await Promise.all(
    numbers.map(async (asked) => {
      const { measures } = (await read(NUMBERED, { number: asked.number, jurisdiction: place })) as {
        measures: { nodes: NumberedMeasure[] };
      };
      return { asked, measures: measures.nodes };
    }),
  );
  const titles = found.flatMap(({ measures }) => measures.map(titleOf));
  const titleWords = numbers.map(({ before }) => longestEnding(nameInQuestion(before), titles)).find(Boolean) ?? "";
  const measures = found.flatMap(({ asked, measures }) =>
    measures.filter((measure) => titleOf(measure).includes(titleWords)).map((measure) => asNamed(measure, asked)),
  );
  return { measures, titleWords };
}

const titleOf = ({ policy }: NumberedMeasure) => nameInQuestion(policy.title);

function asNamed({ id, number, title, jurisdiction, policy }: NumberedMeasure, { words }: AskedNumber): Named {
  const numbered = {
    number: /^\d+$/.test(number) ? `第${number}条` : number,
    policyId: policy.id,
    title: issuedTitle(policy.title) ?? policy.title,
  };
  return { kind: "MEASURE", id, name: title, keys: [nameInQuestion(words)], place: jurisdiction, parentName: null, numbered };
}

/** The longest end of the words that stands in one of the titles; empty where none does. */
function longestEnding(words: string, titles: string[]): string {
  for (let start = 0; start <= words.length - SHORTEST_TITLE; start++) {
    const end = words.slice(start);
    if (titles.some((title) => title.includes(end))) return end;
  }
  return "";
}

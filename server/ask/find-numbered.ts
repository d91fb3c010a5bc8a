import { issuedTitle } from "../domain/issued-title.ts";
import type { ApiReader } from "./api-reader.ts";
import type { AskedNumber } from "./asked-number.ts";
import { type Named, nameInQuestion, type Place } from "./named.ts";
import { titleWords } from "./title-words.ts";

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
  const words = numbers.map(({ before }) => titleWords(before, titles)).find(Boolean) ?? "";
  const measures = found.flatMap(({ asked, measures }) =>
    measures.filter((measure) => titleOf(measure).includes(words)).map((measure) => asNamed(measure, asked)),
  );
  return { measures, titleWords: words };
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

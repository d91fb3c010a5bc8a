import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import type { Aspect } from "../aspects.ts";
import { distinctSaid, type Reply } from "../sentence.ts";

interface Stated {
  totalCount: number;
  nodes: { title?: string; name?: string; jurisdiction: { name: string }; citation: Said }[];
}
interface List {
  page: string;
  counted: string;
  what: string;
  document: string;
}

const list = (field: string, name: string) => /* GraphQL */ `
  query AskedPlace($place: String!) {
    all: ${field} { totalCount nodes { ${name} jurisdiction { name } citation { ...Said } } }
  }
  ${SAID}
`;
/** What the notices of a place lay down, by what is asked. */
const LISTS: Partial<Record<Aspect, List>> = {
  parts: {
    page: "indicators",
    counted: "个",
    what: "一级指标",
    document: list("indicators(jurisdiction: $place, within: false, level: 1, first: 100)", "name"),
  },
  work: {
    page: "measures",
    counted: "条",
    what: "举措",
    document: list("measures(jurisdiction: $place, within: false, first: 100)", "title"),
  },
};
/** As many names as a reader takes in; the page has them all. */
const MOST_NAMES = 60;

/** Whether a question without any other name can be one about a whole place. */
export const isOfPlaces = (aspects: Aspect[]) => aspects.length > 0 && aspects.every((aspect) => LISTS[aspect]);

/** 某区有哪些指标: the indicators or measures that the notices of a place lay down, all that are asked for. */
export async function answerPlace(
  read: ApiReader,
  place: string,
  aspects: Aspect[],
): Promise<{ about: string; url: string; reply: Reply }> {
  const reply: Reply = { sentences: [], missing: [] };
  let about = place;
  for (const aspect of aspects) {
    const { counted, what, document } = LISTS[aspect] as List;
    const { totalCount, nodes } = (await read(document, { place })).all as Stated;
    if (totalCount === 0) reply.missing.push(`${place}的通知没有写${what}。`);
    else {
      const names = nodes.slice(0, MOST_NAMES).map(({ name, title }) => name ?? title ?? "");
      const rest = totalCount > names.length ? "等" : "";
      about = nodes[0]?.jurisdiction.name ?? place;
      reply.sentences.push({
        text: `${about}的通知写了 ${totalCount} ${counted}${what}：${names.join("、")}${rest}。`,
        said: distinctSaid(nodes.slice(0, MOST_NAMES).map(({ citation }) => citation)),
      });
    }
  }
  const [first] = aspects as [Aspect];
  return { about, url: `/${LISTS[first]?.page}?${new URLSearchParams({ jurisdiction: about })}`, reply };
}

import wordings from "./intents.json" with { type: "json" };
import type { Intent } from "./query-plan.ts";

/** Wordings of a question, longest first, each with the intent it shows. */
const WORDINGS = wordings
  .flatMap(({ words, ...intent }) => words.map((word) => ({ word, intent: intent as Intent })))
  .sort((a, b) => b.word.length - a.word.length);

/** Says nothing of what is asked about. Longest first. */
const FILLERS =
  /请问一下|请问|我想知道|我想要|我想|我要|想要|想|怎么办理|如何办理|怎么样|怎么办|怎么|怎样|如何|什么是|是什么|有什么|有哪些|是哪些|哪些|哪里|在哪|什么|多少|能不能|可不可以|可以|是否|是不是|需要|必须|一定|才能|拿到|会被|应该|关于|以及|一下|快一点|快点|没有|有没有|吗|呢|吧|呀|的|了|要|谁|和|与|或/gu;

/** Between verb and object: 开一家公司 is 开公司. */
const MEASURE_WORDS = /一(?:家|个|间|套|项|份|张)/gu;

/** Closes up 开一家公司 to 开公司. */
export function dropMeasureWords(query: string): string {
  return query.replace(MEASURE_WORDS, (word) => (query === word ? word : ""));
}

/** What kind of answer a compact query asks for, and the query with a blank where it said so. */
export function takeIntents(query: string): { rest: string; intents: Intent[]; dropped: string[] } {
  const intents: Intent[] = [];
  const dropped: string[] = [];
  let rest = query;
  for (const { word, intent } of WORDINGS) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, " ");
    dropped.push(word);
    if (!intents.some(({ name }) => name === intent.name)) intents.push(intent);
  }
  return { rest, intents, dropped };
}

/**
 * The stretches of a compact text without the words that say nothing.
 * @param known whether the index holds a pair of characters: 要 stays in 主要职责.
 */
export function dropFillers(text: string, known: (pair: string) => boolean): { stretches: string[]; dropped: string[] } {
  const dropped: string[] = [];
  const bare = text.replace(FILLERS, (word, at: number) => {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    const partOfWord = word !== "的" && before !== " " && after !== " " && known(before + word[0]) && known(word.at(-1) + after);
    if (partOfWord) return word;
    dropped.push(word);
    return " ";
  });
  return { stretches: bare.split(" ").filter(Boolean), dropped };
}

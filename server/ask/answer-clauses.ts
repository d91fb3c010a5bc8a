import { quoted } from "../domain/quoted.ts";
import { answerClause, type ListedNotice } from "./answers/clause-answer.ts";
import type { ApiReader } from "./api-reader.ts";
import { askedClause } from "./asked-clause.ts";
import { findNames } from "./find-names.ts";
import { nameInQuestion } from "./named.ts";
import { readQuestion } from "./read-question.ts";
import { titleWords } from "./title-words.ts";

const NOTICES = /* GraphQL */ `{ policies(first: 100) { nodes { id title jurisdiction { id name } } } }`;
/** Of more notices than this nobody means all. */
const MOST_NOTICES = 20;
const MOST_TITLES = 6;

type FindParts = Parameters<typeof findNames>[1];

/** 总体方案第三部分写了什么: the clause in each notice that may be meant; null where the question asks for something else, or no notice has such a clause. */
export async function answerClauses(text: string, parts: FindParts & { read: ApiReader }) {
  const asked = askedClause(text.normalize("NFKC"));
  if (!asked) return null;
  const found = await findNames(asked.rest, parts);
  const { policies } = (await parts.read(NOTICES, {})) as { policies: { nodes: ListedNotice[] } };
  const meant = policies.nodes.filter(({ jurisdiction }) => found.isMeant(jurisdiction));
  const words = titleWords(
    asked.before,
    meant.map(({ title }) => nameInQuestion(title)),
  );
  const { aspects, unread } = readQuestion(found.question, { ...found.known, candidates: [], titleWords: words ? [words] : [] });
  if (unread.length > 0 || aspects.some((aspect) => aspect !== "words")) return null;
  const named = meant.filter(({ title }) => nameInQuestion(title).includes(words));
  if (named.length > MOST_NOTICES)
    return { readings: [], isNamed: false, refusal: `收录了 ${named.length} 份通知。请写明是哪一份的${quoted(asked.words)}。` };
  const answers = (await Promise.all(named.map((notice) => answerClause(parts.read, notice, asked)))).filter((answer) => answer !== null);
  if (answers.length === 0) return null;
  if (answers.length > MOST_TITLES) {
    const titles = answers.slice(0, MOST_TITLES).map(({ title }) => title);
    return {
      readings: [],
      isNamed: false,
      refusal: `${answers.length} 份通知有${quoted(asked.words)}：${titles.join("、")}等。请写明是哪一份的。`,
    };
  }
  return {
    readings: answers.map(({ about, url, reply }) => ({ about, url, subject: null, ...reply })),
    refusal: null,
    isNamed: words !== "",
  };
}

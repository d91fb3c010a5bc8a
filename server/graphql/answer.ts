import { execute, type GraphQLResolveInfo, parse } from "graphql";
import { type Answered, answerQuestion, type Reading } from "../ask/answer-question.ts";
import type { ApiReader, Said } from "../ask/api-reader.ts";
import { type NamedKind, nameInQuestion } from "../ask/named.ts";
import { distinctSaid, type Sentence } from "../ask/sentence.ts";
import { readNamedNodes } from "../graph/queries/named-nodes.ts";
import type { CitationRow } from "../graph/rows/node-row.ts";
import type { Context } from "./context.ts";

/** Characters; more is a text, not a question. */
export const LONGEST_QUESTION = 500;

/** An answer as its resolvers see it. */
export type AnswerRow = ReturnType<typeof asAnswer>;

/** The answer to a question, for the places of these ids; null for all. */
export async function answer(question: string, places: string[] | null, context: Context, info: GraphQLResolveInfo): Promise<AnswerRow> {
  const readNamed = async (found: { kind: NamedKind; id: string }[]) => {
    const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
    const nodes = await readNamedNodes(context.graph, [...kinds.keys()]);
    return nodes.map((node) => ({
      ...node,
      kind: kinds.get(node.id) as NamedKind,
      keys: node.keys.map(nameInQuestion).filter((key) => key !== ""),
    }));
  };
  return asAnswer(
    await answerQuestion(question, { read: apiReader(info, context), search: context.search, places, today: context.on, readNamed }),
  );
}

/** Runs a document of the program against this very schema. */
function apiReader({ schema }: GraphQLResolveInfo, context: Context): ApiReader {
  return async (document, variables) => {
    const { data, errors } = await execute({ schema, document: parse(document), contextValue: context, variableValues: variables });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data ?? {};
  };
}

function asAnswer({ readings, refusal, understood = null }: Answered) {
  const answered = readings.some(({ sentences }) => sentences.length > 0);
  const missing = [...new Set(readings.flatMap((reading) => reading.missing))];
  const reason = refusal ?? (missing.length > 0 ? missing.join("") : null);
  const [only, ...others] = readings;
  const about = only && others.length === 0 ? only.subject : null;
  return {
    about,
    answered,
    text: answered ? `${understood ?? ""}${inWords(readings)}` : (reason ?? ""),
    understood,
    reason,
    citations: distinctSaid(readings.flatMap(({ sentences }) => sentences.flatMap(({ said }) => said))).map(asCitation),
    readings: readings.map((reading) => ({ ...reading, sentences: reading.sentences.map(asSentence) })),
  };
}

/** One reading in one breath; of several, each begins with what it is about. */
function inWords(readings: Reading[]): string {
  const words = readings.map(({ about, sentences, missing }) => {
    const said = [...sentences.map(({ text }) => text), ...missing].join("");
    return readings.length > 1 ? `${about}：${said}` : said;
  });
  return words.join("\n");
}

const asSentence = ({ text, said }: Sentence) => ({ text, citations: said.map(asCitation) });
const asCitation = ({ quote, clause, policy }: Said): CitationRow => ({ quote, clauseId: clause.id, policyId: policy.id });

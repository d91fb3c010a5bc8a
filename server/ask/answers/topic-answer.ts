import { type ApiReader, SAID } from "../api-reader.ts";
import type { Aspect } from "../aspects.ts";
import type { Place } from "../named.ts";
import type { Reply } from "../sentence.ts";
import { dutySentence, type OwedDuty } from "./duty-sentence.ts";

interface StatedDuty extends OwedDuty {
  id: string;
  jurisdiction: Place;
  citation: OwedDuty["citation"] & { clause: { url: string } };
}

const CLAUSE = /* GraphQL */ `
  query AskedClause($id: ID!) {
    clause(id: $id) {
      states { ... on Duty { id text cadence due jurisdiction { id name } by { text } citation { ...Said clause { url } } } }
    }
  }
  ${SAID}
`;

/** What is to be handed in or done in a matter that is no indicator, unit or meeting (议题), place by place. */
export async function answerTopic(
  read: ApiReader,
  asked: { clauseIds: string[]; words: string[]; aspects: Aspect[]; isMeant: (place: Place) => boolean },
) {
  const clauses = await Promise.all(asked.clauseIds.map((id) => read(CLAUSE, { id })));
  const duties = clauses.flatMap(({ clause }) => (clause as { states: Partial<StatedDuty>[] } | null)?.states ?? []);
  const about = duties.filter(
    (duty): duty is StatedDuty => asked.words.every((word) => wording(duty).includes(word)) && asked.isMeant(duty.jurisdiction as Place),
  );
  const byPlace = Map.groupBy(new Map(about.map((duty) => [duty.id, duty])).values(), ({ jurisdiction }) => jurisdiction.name);
  return [...byPlace].map(([place, owed]): { about: string; url: string; reply: Reply } => {
    const undated = asked.aspects.includes("when") && owed.every(({ cadence, due }) => !cadence && !due);
    return {
      about: `${place} · ${asked.words.join("、")}`,
      url: owed[0]?.citation.clause.url ?? "",
      reply: { sentences: owed.map(dutySentence), missing: undated ? ["通知没有写具体的时间。"] : [] },
    };
  });
}

const wording = ({ text = "", by = [] }: Partial<StatedDuty>) => [text, ...by.map((each) => each.text)].join(" ");

import { quoted } from "../../domain/quoted.ts";
import { type ApiReader, SAID, type Said } from "../api-reader.ts";
import type { Place } from "../named.ts";
import type { Reply } from "../sentence.ts";

interface Procedure {
  id: string;
  name: string;
  jurisdiction: Place;
  steps: { number: number; text: string; citation: Said & { clause: { url: string } } }[];
}

const PROCEDURES = /* GraphQL */ `
  query AskedProcedures($id: ID!) {
    clause(id: $id) {
      policy { procedures { id name jurisdiction { id name } steps { number text citation { ...Said clause { url } } } } }
    }
  }
  ${SAID}
`;

/** 企业问题解决不了怎么办: the steps of each procedure (办理流程) that speaks of the words asked for. */
export async function answerProcedures(
  read: ApiReader,
  asked: { clauseIds: string[]; words: string[]; isMeant: (place: Place) => boolean },
): Promise<{ about: string; url: string; reply: Reply }[]> {
  const clauses = await Promise.all(asked.clauseIds.map((id) => read(PROCEDURES, { id })));
  const all = clauses.flatMap(({ clause }) => (clause as { policy: { procedures: Procedure[] } } | null)?.policy.procedures ?? []);
  const about = [...new Map(all.map((procedure) => [procedure.id, procedure])).values()].filter(
    ({ name, steps, jurisdiction }) =>
      asked.isMeant(jurisdiction) && asked.words.every((word) => [name, ...steps.map(({ text }) => text)].join(" ").includes(word)),
  );
  return about.map(({ name, jurisdiction, steps }) => ({
    about: `${jurisdiction.name} · ${name}`,
    url: steps[0]?.citation.clause.url ?? "",
    reply: {
      sentences: steps.map(({ number, text, citation }) => ({
        text: `${number === 1 ? `${quoted(name)}分 ${steps.length} 步：` : ""}（${number}）${text}。`,
        said: [citation],
      })),
      missing: [],
    },
  }));
}

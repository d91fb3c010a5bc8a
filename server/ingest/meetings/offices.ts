import type { Evidence } from "../../domain/facts.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { evidenceOf, type Passage } from "./passages.ts";

/** An office of a meeting or body: where it sits. */
export interface Office {
  /** As written: 联席会议办公室; 办公室 where the sentence leaves the body out. */
  name: string;
  /** What stands before 办公室: 联席会议, 领导小组; null where nothing does. */
  of: string | null;
  hosts: string[];
  /** 办公室主任由…兼任. */
  head: string | null;
  /** 以下简称信用办. */
  alias: string | null;
  evidence: Evidence;
  passage: Passage;
}

const SITS =
  /(?:^|[，。；]|下设)([^，。；]{0,44}?(?:办公室|秘书处))(?:（(?:以下)?简?称?[“"]?([^（）”"]*)[”"]?）)?，?(?:办公室|秘书处)?(?:设在|设于|挂靠在?|设立在)([^，。；]+)/;
const HEAD = /办公室主任(?:由|为)([^，。；]+?)(?:兼任|担任|$)|(?:^|[，；]|由)([^，。；]+?)(?:兼任|担任|任)(?:联席会议)?办公室主任/;

/** The offices that a notice seats: 联席会议办公室设在区发改局，办公室主任由…兼任. */
export function findOffices(passages: Passage[]): Office[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, at) => {
      const match = sentence.text.match(SITS);
      if (!match) return [];
      const name = (match[1] as string).replace(/^.*(?:下设|设立|设)(?=.*办公室)/, "").replace(/^(?:其|本|该)/, "");
      const of = name.replace(/(?:联合)?(?:办公室|秘书处)$/, "");
      const hosts = splitUnits(match[3] as string).names;
      const after = passage.sentences.slice(at, at + 3).map(({ text }) => text.match(HEAD));
      const head = after.find(Boolean);
      return [
        {
          name,
          of: of || null,
          hosts,
          alias: match[2] || null,
          head: (head?.[1] ?? head?.[2])?.replace(/^由/, "").replace(/(?<!负责)同志$/, "") ?? null,
          evidence: evidenceOf(sentence),
          passage,
        },
      ];
    }),
  );
}

import type { Facts } from "../facts.ts";
import { withoutSpace } from "../without-space.ts";
import { dateAsWritten } from "./date-as-written.ts";
import type { FactField } from "./fact-field.ts";
import { factKey } from "./fact-key.ts";
import type { OpenFact } from "./open-facts.ts";

/** The kind of the fact that says what a notice is: its title, 文号 and date. */
export const HEAD = "head";

type Named = Pick<Facts, "title" | "docNumber" | "date">;
/** A year, and a number at its end: 某政办发〔2024〕1号. */
const isDocNumber = (line: string) => /\d{4}/.test(line) && /\d号$/.test(line);

/** The head of a notice as it was read, for people. */
const headWords = ({ title, docNumber, date }: Named) => [title, docNumber, date].filter(Boolean).join("，");
const headQuote = ({ title, docNumber }: Named) => [title, docNumber].filter(Boolean).join("\n");

/** The same in every reading that finds the same title, 文号 and date. */
export const headKey = (facts: Named): string => factKey(HEAD, headWords(facts), headQuote(facts));

/** What a notice is called, numbered and dated, to be judged like all it says. Its words stand in the text as a whole; no notice is without. */
export function openHead(facts: Facts): OpenFact {
  return {
    key: headKey(facts),
    kind: HEAD,
    title: headWords(facts),
    says: headWords(facts),
    evidence: { clause: "", quote: headQuote(facts) },
    rule: "head",
    confidence: 1,
    fields: [
      headField(facts, "title", "标题", { required: true }),
      headField(facts, "docNumber", "文号", {
        advice: "文号照原文写全，如 某政办发〔2024〕1号。",
        isOne: (line) => isDocNumber(withoutSpace(line)),
        clean: withoutSpace,
      }),
      headField(facts, "date", "成文日期", {
        advice: "日期写成 2024-03-01 这样，原文里要有这一天。",
        isOne: (line) => dateAsWritten(line).length > 0,
        asWritten: dateAsWritten,
      }),
    ],
    remove: null,
  };
}

function headField(
  facts: Facts,
  name: keyof Named,
  label: string,
  { required = false, advice = null, isOne = () => true, clean = (line) => line, asWritten = (line) => [line] }: Partial<HeadRules>,
): FactField {
  const held = facts[name];
  return {
    ...{ name, label, required, many: false, lines: held === null ? [] : [held] },
    standsIn: { advice, isOne, asWritten },
    write: ([line = null]) => Object.assign(facts, { [name]: line === null ? null : clean(line) }),
  };
}

interface HeadRules {
  required: boolean;
  advice: string | null;
  isOne: (line: string) => boolean;
  clean: (line: string) => string;
  asWritten: (line: string) => string[];
}

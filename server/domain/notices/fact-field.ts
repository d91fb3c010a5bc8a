import type { Evidence, MemberFact } from "../facts.ts";

/** A part of a fact that an editor may correct. */
export interface FactField {
  name: string;
  /** What people call it. */
  label: string;
  /** Many have a line for each name. */
  many: boolean;
  /** A fact without it would be none. */
  required: boolean;
  lines: string[];
  /** Each new line may stand in a clause of its own; else one clause has them all. */
  apart?: boolean;
  /** Of what stands in the text as a whole, in no clause: what a line must be, what to say where it is not, and how the text may write it. */
  standsIn?: { isOne: (line: string) => boolean; advice: string | null; asWritten: (line: string) => string[] };
  /** Puts other words there, with where the notice says each; null for what stood there before, or in no clause. */
  write: (lines: string[], grounds: (Evidence | null)[]) => void;
}

type Key<Fact, Value> = { [Name in keyof Fact]-?: Fact[Name] extends Value ? Name : never }[keyof Fact] & string;

/** A text of a fact; `grounds` is where the fact keeps the evidence of this part. */
export function textField<Fact extends object>(
  fact: Fact,
  name: Key<Fact, string | null>,
  label: string,
  {
    required = false,
    grounds,
    renamed,
  }: { required?: boolean; grounds?: Key<Fact, Evidence | undefined>; renamed?: (was: string, is: string) => void } = {},
): FactField {
  const held = fact[name] as string | null;
  const write = (lines: string[], [where]: (Evidence | null)[]) => {
    const is = lines[0] ?? null;
    if (held !== null && is !== null) renamed?.(held, is);
    Object.assign(fact, { [name]: is }, grounds && where ? { [grounds]: where } : {});
  };
  return { name, label, many: false, required, lines: held === null ? [] : [held], write };
}

/** A list of names of a fact. */
export function namesField<Fact extends object>(
  fact: Fact,
  name: Key<Fact, string[] | null>,
  label: string,
  grounds?: Key<Fact, Evidence | undefined>,
): FactField {
  const write = (lines: string[], [where]: (Evidence | null)[]) => {
    Object.assign(fact, { [name]: lines }, grounds && where ? { [grounds]: where } : {});
  };
  return { name, label, many: true, required: false, lines: (fact[name] as string[] | null) ?? [], write };
}

/** The people and units of a body, each with words of its own and where it says so. */
export function membersField(
  fact: { members: MemberFact[]; deputies?: MemberFact[] },
  name: "members" | "deputies",
  label: string,
): FactField {
  const held = fact[name] ?? [];
  const write = (lines: string[], grounds: (Evidence | null)[]) => {
    const kept = new Map(held.map((member) => [member.text, member]));
    fact[name] = lines.flatMap((text, index) => {
      const evidence = grounds[index];
      return kept.get(text) ?? (evidence ? { text, evidence } : []);
    });
  };
  return { name, label, many: true, required: false, apart: true, lines: held.map(({ text }) => text), write };
}

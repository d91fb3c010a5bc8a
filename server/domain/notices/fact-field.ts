import type { Evidence } from "../facts.ts";

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
  /** Puts other words there, and where the notice says them. */
  write: (lines: string[], where: Evidence | null) => void;
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
  const write = (lines: string[], where: Evidence | null) => {
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
  const write = (lines: string[], where: Evidence | null) => {
    Object.assign(fact, { [name]: lines }, grounds && where ? { [grounds]: where } : {});
  };
  return { name, label, many: true, required: false, lines: (fact[name] as string[] | null) ?? [], write };
}

import { describe, expect, test } from "vitest";
import { clausesOf, fold, slugs, wordsOf } from "./clauses.ts";
import { type Content, readContent, type Statement } from "./content.ts";
import { figuresIn, statesFigure } from "./figures.ts";

const interpretations = readContent("interpretations");
const cases = readContent("cases");
const contents = [...interpretations, ...cases];

/** Figures that no clause states and anyone can count in it. */
const COUNTED_IN_THE_TEXT: { slug: string; figure: string; of: string; count: number }[] = [
  { slug: "dongli-indicator-groups", figure: "23", of: "专班", count: headings("dongli-indicator-groups", /指标专班$/) },
  {
    slug: "dongli-indicator-groups",
    figure: "4",
    of: "市场监管的专班",
    count: headings("dongli-indicator-groups", /^市场监管-.*指标专班$/),
  },
  {
    slug: "dongli-indicator-groups",
    figure: "6",
    of: "包容普惠创新的专班",
    count: headings("dongli-indicator-groups", /^包容普惠创新-.*指标专班$/),
  },
  { slug: "taierzhuang-joint-meeting-2020", figure: "12", of: "成员单位", count: taierzhuangMembers().length },
  {
    slug: "taierzhuang-joint-meeting-2020",
    figure: "49",
    of: "具体指标",
    count: (clausesOf("taierzhuang-joint-meeting-2020").find((clause) => clause.ordinal === "a1")?.table?.length ?? 0) - 1,
  },
  { slug: "teda-overall-plan-2020", figure: "33", of: "写明牵头单位的举措", count: measuresWithLead() },
];

function headings(slug: string, pattern: RegExp): number {
  return clausesOf(slug).filter((clause) => pattern.test(clause.heading ?? "")).length;
}

function taierzhuangMembers(): string[] {
  const clause = clausesOf("taierzhuang-joint-meeting-2020").find((candidate) => candidate.heading === "联席会议成员单位");
  return /成员：(.*)主要领导/.exec(fold(clause?.text ?? ""))?.[1]?.split(/[，,]/) ?? [];
}

function measuresWithLead(): number {
  return clausesOf("teda-overall-plan-2020").filter(
    (clause) => /^a2-\d+-\d+$/.test(clause.ordinal) && /牵头(?:单位|部门)：/.test(clause.text),
  ).length;
}

const statementsOf = (content: Content) => content.sections.flatMap((section) => section.statements);
const citedWords = (statement: Statement) => statement.citations.map(({ slug, ordinal }) => wordsOf(slug, ordinal) ?? "").join("\n");
/** One line for each statement that breaks a rule: where, and what. */
const strays = (content: Content, broken: (statement: Statement) => string[]) =>
  statementsOf(content).flatMap((statement) =>
    broken(statement).map((what) => `${content.file}: ${what} — ${statement.prose.slice(0, 40)}`),
  );

test("each of the five notices has one interpretation, and there are at least six cases", () => {
  expect(interpretations.map(({ front }) => front.policy).sort()).toEqual([...slugs].sort());
  expect(cases.length).toBeGreaterThanOrEqual(6);
});

test("a figure that is counted and not quoted is what the text adds up to", () => {
  expect(COUNTED_IN_THE_TEXT.filter(({ figure, count }) => Number(figure) !== count)).toEqual([]);
});

describe.each(contents.map((content) => [content.file, content] as const))("%s", (_file, content) => {
  test("says that it is compiled from the text and not official", () => {
    expect(content.front.official).toBe(false);
    expect(content.notes.join()).toMatch(/整理.*不是官方/);
  });

  test("cites a clause of its own policy in every paragraph and list item", () => {
    expect(strays(content, ({ citations }) => (citations.length ? [] : ["no citation"]))).toEqual([]);
    expect(
      strays(content, ({ citations }) => citations.filter(({ slug }) => slug !== content.front.policy).map(({ slug }) => slug)),
    ).toEqual([]);
  });

  test("cites only clauses that exist", () => {
    expect(
      strays(content, ({ citations }) => citations.filter(({ slug, ordinal }) => !wordsOf(slug, ordinal)).map(({ ordinal }) => ordinal)),
    ).toEqual([]);
  });

  test("labels each citation with the number of its clause", () => {
    const plain = (path: string) => path.replace(/[/·]/g, "");
    const pathOf = (slug: string, ordinal: string) => clausesOf(slug).find((clause) => clause.ordinal === ordinal)?.path ?? "";
    expect(
      strays(content, ({ citations }) =>
        citations.filter((cited) => plain(cited.label) !== plain(pathOf(cited.slug, cited.ordinal))).map(({ label }) => label),
      ),
    ).toEqual([]);
  });

  test("puts into quotation marks only words of the clause it cites", () => {
    const quoted = ({ prose }: Statement) => [...prose.matchAll(/[“《]([^”》]+)[”》]/g)].map(([, words]) => words as string);
    expect(strays(content, (statement) => quoted(statement).filter((words) => !citedWords(statement).includes(fold(words))))).toEqual([]);
  });

  test("gives no figure, date or count that the cited clauses do not state", () => {
    const counted = (figure: string) => COUNTED_IN_THE_TEXT.some((entry) => entry.slug === content.front.policy && entry.figure === figure);
    expect(
      strays(content, (statement) =>
        figuresIn(statement.prose).filter((figure) => !counted(figure) && !statesFigure(citedWords(statement), figure)),
      ),
    ).toEqual([]);
  });
});

describe.each(interpretations.map((content) => [content.file, content] as const))("%s", (_file, content) => {
  test("is compiled from its policy alone and explains a clause in every section", () => {
    expect(content.front.compiledFrom).toEqual([content.front.policy]);
    expect(content.sections.filter(({ statements }) => statements.length === 0)).toEqual([]);
  });
});

describe.each(cases.map((content) => [content.file, content] as const))("%s", (_file, content) => {
  test("has a background and a practice, and no outcome, since no notice states one", () => {
    expect(content.sections.map(({ heading }) => heading)).toEqual(["背景", "做法"]);
  });

  test("quotes the clause it was taken from", () => {
    const { policy, clause, quote } = content.front as Record<"policy" | "clause" | "quote", string>;
    expect(wordsOf(policy, clause)).toContain(fold(quote));
  });

  test("demonstrates indicators and measures that its policy names", () => {
    const { policy, indicators, measures } = content.front as { policy: string; indicators: string[]; measures: string[] };
    const headings = clausesOf(policy).map((clause) => clause.heading ?? "");
    const numbers = clausesOf(policy).map((clause) => clause.path.split("/").at(-1));
    const text = clausesOf(policy)
      .map((clause) => fold(clause.text))
      .join("\n");
    expect(indicators.filter((name) => !headings.some((heading) => heading.startsWith(name)) && !text.includes(`“${name}”`))).toEqual([]);
    expect(measures.filter((number) => !numbers.includes(number))).toEqual([]);
  });

  test("gives no figure in its title and summary that its statements do not give", () => {
    const given = statementsOf(content).flatMap(({ prose }) => figuresIn(prose));
    expect(figuresIn(`${content.front.title}${content.front.summary}`).filter((figure) => !given.includes(figure))).toEqual([]);
  });
});

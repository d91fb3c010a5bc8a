import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { withoutSpace } from "../../server/domain/without-space.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { Notice } from "../graphql/notice.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";

/** A question over the notices of seed/, and what must be in its answer; what is refused must say why. */
interface Case {
  question: string;
  /** The day on which it is asked; any where it does not matter. */
  today?: string;
  answered: boolean;
  says: string[];
  /** Where the question is about just one thing. */
  subject?: "Indicator" | "Measure";
  /** Paths of all the clauses that it cites. */
  cites?: string[];
}

const ASK = /* GraphQL */ `
  query ($question: String!, $jurisdiction: String) {
    ask(question: $question, jurisdiction: $jurisdiction) {
      answered text reason
      subject { __typename ... on Node { id } }
      chain { subject { ... on Node { id } } }
      citations { quote clause { path text } policy { title } }
      readings { about url missing sentences { text citations { quote clause { path heading text } } } }
    }
  }`;

const root = resolve(import.meta.dirname, "../..");
const cases: Case[] = JSON.parse(readFileSync(join(root, "test/cases/ask/questions.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "zelian-ask-"));
let search: SearchEngine;
let api: OpenApi;

beforeAll(async () => {
  const [embedded] = graphEngines;
  if (!embedded) throw new Error("no engine");
  search = await EmbeddedSearch.open(folder);
  api = await openApi(embedded, [], { search });
  await loadSeed(api.graph, join(root, "seed"), () => undefined);
  const follower = followChanges(api.graph, search);
  await follower.caughtUp();
  await follower.stop();
});
afterAll(async () => {
  await search?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => void vi.useRealTimers());

test("there are sixty questions and more, and fifteen and more of them must be refused", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(cases.filter(({ answered }) => !answered).length).toBeGreaterThanOrEqual(15);
});

test.each(cases)("$question", async ({ question, today, answered, says, subject, cites }) => {
  if (today) vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T12:00:00+08:00`) });
  const { ask } = await api.ask(ASK, { question });
  expect(ask.answered, ask.text).toBe(answered);
  for (const words of says) expect(ask.text).toContain(words);
  expect(ask.subject?.__typename ?? null).toBe(subject ?? null);
  expect(ask.chain?.subject.id ?? null).toBe(ask.subject?.id ?? null);
  if (cites) expect(ask.citations.map(({ clause }: { clause: { path: string } }) => clause.path)).toEqual(cites);
  if (!answered) {
    expect(ask.citations).toEqual([]);
    expect(ask.reason).toBe(ask.text);
  }
  for (const reading of ask.readings) {
    for (const sentence of reading.sentences) {
      expect(sentence.citations, sentence.text).not.toEqual([]);
      for (const { quote, clause } of sentence.citations)
        expect(withoutSpace(`${clause.heading ?? ""}${clause.text}`)).toContain(withoutSpace(quote));
    }
  }
});

test("a question with two readings offers both, each with its page", async () => {
  const { ask } = await api.ask(ASK, { question: "获得信贷谁牵头" });
  expect(ask.readings.map(({ about, url }: { about: string; url: string }) => [about, url.split("/")[1]])).toEqual([
    ["东丽区 · 获得信贷", "indicators"],
    ["台儿庄区 · 获得信贷", "indicators"],
  ]);
  expect(ask.subject).toBeNull();
});

test("a place beside the question narrows it like one in it", async () => {
  const { ask } = await api.ask(ASK, { question: "获得信贷谁牵头", jurisdiction: "东丽" });
  expect(ask.text).toBe("“获得信贷”由财政局牵头。");
});

test.each([
  ["", "问题是空的"],
  ["问".repeat(501), "问题有 501 个字，最多 500 个字"],
])("a question that cannot be read is refused in words", async (question, words) => {
  const { message, extensions } = await api.refused(ASK, { question });
  expect(message).toContain(words);
  expect(extensions?.code).toBe("BAD_USER_INPUT");
});

test("an unknown place is told with the places there are", async () => {
  const { extensions } = await api.refused(ASK, { question: "谁牵头开办企业", jurisdiction: "火星" });
  expect(extensions?.code).toBe("NOT_FOUND");
});

test("第三条 is an article where a notice has articles, and of another a measure", async () => {
  const clauses = { 第三条: "服务窗口由民政局设立。", 第三十条: "本办法自印发之日起施行。" };
  const rules = new Notice({ id: "ding-rules", title: "丁区服务办法", jurisdiction: { id: "dingqu", name: "丁区" }, clauses });
  await loadRecord(api.graph, rules.record);
  const readings = async (question: string) => {
    const { ask } = await api.ask(ASK, { question });
    return ask.readings.map(({ sentences }: { sentences: { text: string }[] }) => sentences[0]?.text.slice(0, 30));
  };
  expect(await readings("服务办法第三条写了什么")).toEqual(["《丁区服务办法》第三条：服务窗口由民政局设立。"]);
  expect(await readings("丁区第30条怎么规定的")).toEqual(["《丁区服务办法》第三十条：本办法自印发之日起施行。"]);
  expect(await readings("第3条写了什么")).toEqual([
    "《丁区服务办法》第三条：服务窗口由民政局设立。",
    "《天津经开区优化营商环境总体建设方案》第3条“分类审批效率领",
    expect.stringContaining("《滨海新区"),
    expect.stringContaining("《滨海新区"),
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ourArm } from "../../bench/search-arms.ts";
import { hasCorpus, readCollection } from "../../bench/search-collection.ts";
import { type Asked, askAll, summarise, surplusOf } from "../../bench/search-quality.ts";
import { FIRST_SIGHT, QUESTION_KINDS, readQuestions } from "../../bench/search-questions.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { type SearchPlace, searchEngines } from "./open-search-engines.ts";

const questions = readQuestions();
if (!hasCorpus()) console.log("Skipped: the notices of other places that the judged questions are about are not at hand.");

describe("the judged questions", () => {
  test("are at least 150, of ten kinds, each kind in both halves", () => {
    expect(questions.length).toBeGreaterThanOrEqual(150);
    for (const kind of QUESTION_KINDS) {
      for (const split of ["tuning", "unseen"]) {
        expect(
          questions.filter((question) => question.kind === kind && question.split === split).length,
          `${kind} ${split}`,
        ).toBeGreaterThan(6);
      }
    }
    expect(new Set(questions.map(({ query }) => query)).size).toBe(questions.length);
  });

  test("all have passages to find, but for the negative ones", () => {
    const without = questions.filter(({ relevant }) => relevant.length === 0).map(({ kind }) => kind);
    expect(new Set(without)).toEqual(new Set(["negative"]));
  });
});

describe.skipIf(!hasCorpus()).each(searchEngines)("the judged questions on $name", ({ place: makePlace }) => {
  let place: SearchPlace;
  let engine: SearchEngine;
  let asked: Asked[];
  beforeAll(async () => {
    const documents = await readCollection({ corpus: true });
    place = makePlace();
    engine = await place.open();
    async function* batches() {
      for (let at = 0; at < documents.length; at += 500) yield documents.slice(at, at + 500);
    }
    await engine.rebuild(batches(), { seq: 1, entityId: null });
    asked = await askAll(ourArm("ours", engine), questions);
  });
  afterAll(async () => {
    await engine.close();
    await place.clear();
  });

  test.each([
    ["tuning", 0.93],
    ["unseen", 0.9],
  ])("the %s half: nDCG@10 at least %d", (split, least) => {
    expect(summarise(asked.filter(({ question }) => question.split === split)).ndcg).toBeGreaterThanOrEqual(least);
  });

  test("what is not there is not found", () => {
    expect(surplusOf(asked).map(({ question }) => question.query)).toEqual([]);
  });

  test("no question is left without an answer", () => {
    expect(summarise(asked).empty).toBe(0);
  });

  test.each(QUESTION_KINDS.filter((kind) => kind !== "negative"))(
    "questions of the kind %s: nDCG@10 at least 0.8 in both halves",
    (kind) => {
      for (const split of ["tuning", "unseen"]) {
        const some = asked.filter(({ question }) => question.kind === kind && question.split === split);
        expect(summarise(some).ndcg, split).toBeGreaterThanOrEqual(0.8);
      }
    },
  );
});

describe.each(searchEngines)("the questions judged at first sight on $name", ({ place: makePlace }) => {
  let place: SearchPlace;
  let engine: SearchEngine;
  let asked: Asked[];
  beforeAll(async () => {
    const documents = await readCollection({ corpus: false });
    place = makePlace();
    engine = await place.open();
    async function* all() {
      yield documents;
    }
    await engine.rebuild(all(), { seq: 1, entityId: null });
    asked = await askAll(ourArm("ours", engine), FIRST_SIGHT);
  });
  afterAll(async () => {
    await engine.close();
    await place.clear();
  });

  test("are answered well, all of them, and what is not there is not found", () => {
    expect(summarise(asked).ndcg).toBeGreaterThanOrEqual(0.9);
    expect(asked.filter(({ question, score }) => question.kind !== "negative" && score.empty)).toEqual([]);
    expect(surplusOf(asked)).toEqual([]);
  });
});

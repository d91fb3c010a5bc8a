import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { EmbeddedSearch } from "../server/search/engines/embedded-search.ts";
import { MeilisearchSearch } from "../server/search/engines/meilisearch/meilisearch-search.ts";
import type { SearchDocument, SearchEngine } from "../server/search/search-engine.ts";
import { type Arm, miniSearchArm, oramaArm, ourArm, plainMeilisearchArm, trigramArm } from "./search-arms.ts";
import { hasCorpus, readCollection } from "./search-collection.ts";
import { readJudgements } from "./search-judged.ts";
import { askAll, printQuality, QUALITY_HEAD, summarise } from "./search-quality.ts";
import { FIRST_SIGHT, readQuestions } from "./search-questions.ts";
import { printAnswers, printSpeed } from "./search-speed.ts";

const root = resolve(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    /** Judged questions of others over the seeds alone. */
    judged: { type: "string", default: join(root, "../shared/search/judged.json") },
    passages: { type: "string", default: "10000" },
    each: { type: "boolean", default: false },
    /** Only our own engines, which is quicker. */
    ours: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "zelian-bench-"));
try {
  const documents = await readCollection({ corpus: hasCorpus() });
  if (hasCorpus()) await compareArms(documents);
  else console.log("The notices of other places are not at hand: the project's own questions are skipped.");
  const seeds = await readCollection({ corpus: false });
  await askAtFirstSight(seeds);
  if (existsSync(options.judged)) await askOthers(seeds);
  for (const count of options.passages.split(",").map(Number))
    if (count > 0) await printSpeed(join(folder, `speed-${count}`), seeds, count);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareArms(documents: SearchDocument[]): Promise<void> {
  const questions = readQuestions();
  const host = process.env.SEARCH_URL;
  const arms: (() => Promise<Arm>)[] = [async () => ourArm("this project, embedded", await embedded("quality", documents))];
  if (host) arms.push(async () => ourArm("this project, Meilisearch", await meilisearch(host, documents)));
  if (!options.ours) {
    arms.push(
      async () => trigramArm(documents),
      async () => miniSearchArm(documents),
      () => oramaArm(documents),
    );
    if (host) arms.push(() => plainMeilisearchArm(documents, host, process.env.SEARCH_KEY));
    else console.log("Meilisearch is left out: set SEARCH_URL (and SEARCH_KEY) to compare with it.");
  }
  console.log(`\nquality over ${documents.length} documents, ${questions.length} judged questions\n${QUALITY_HEAD}`);
  for (const open of arms) {
    const arm = await open();
    const asked = await askAll(arm, questions);
    const ours = arm.name.startsWith("this project");
    printQuality(arm.name, asked, ours);
    if (options.each && ours) {
      // The unseen half stays unseen while weights are chosen.
      for (const { question, score, titles } of asked.filter((one) => one.question.split === "tuning")) {
        const short = titles.map((title) => title.slice(0, 14)).join(" / ");
        console.log(`${question.id} ${question.split}  ${score.ndcg.toFixed(2)}  ${question.query}  ${short}`);
      }
    }
    await arm.close();
  }
  if (host && options.passages !== "0") {
    const engine = await meilisearch(host, documents);
    console.log(`\nMeilisearch over ${documents.length} documents`);
    await printAnswers(engine, documents);
    await engine.close();
  }
}

/** Questions that were judged before any engine was asked, over the seeds alone. */
async function askAtFirstSight(seeds: SearchDocument[]): Promise<void> {
  const host = process.env.SEARCH_URL;
  const arms = [ourArm("first sight, embedded", await embedded("first-sight", seeds))];
  if (host) arms.push(ourArm("first sight, Meilisearch", await meilisearch(host, seeds)));
  console.log(`\nquality over the seeds, ${FIRST_SIGHT.length} questions judged at first sight\n${QUALITY_HEAD}`);
  for (const arm of arms) {
    printQuality(arm.name, await askAll(arm, FIRST_SIGHT), true, ["first sight"]);
    await arm.close();
  }
}

/** Questions that others judged, over the seeds alone; their rule looks at the text of a hit only. */
async function askOthers(seeds: SearchDocument[]): Promise<void> {
  const { questions } = readJudgements(options.judged);
  const engine = await embedded("others", seeds);
  const arm = ourArm("others' questions", engine);
  const textOnly: Arm = { ...arm, search: async (query) => (await arm.search(query)).map(({ text }) => ({ title: "", text })) };
  const asked = await askAll(
    textOnly,
    questions.map((question) => ({ ...question, kind: "exact" as const, split: "tuning" as const })),
  );
  if (options.each) for (const { question, score } of asked) console.log(`${question.id}  ${score.ndcg.toFixed(2)}  ${question.query}`);
  const { count, ndcg, reciprocalRank, recall, empty } = summarise(asked);
  console.log(
    `\n${count} questions judged by others over the seeds: nDCG@10 ${ndcg.toFixed(3)}, MRR ${reciprocalRank.toFixed(3)}, recall ${recall.toFixed(3)}, empty ${empty}`,
  );
  await engine.close();
}

async function embedded(name: string, documents: SearchDocument[]): Promise<SearchEngine> {
  const engine = await EmbeddedSearch.open(join(folder, name));
  await engine.rebuild(batchesOf(documents), { seq: 1, entityId: null });
  return engine;
}

async function meilisearch(url: string, documents: SearchDocument[]): Promise<SearchEngine> {
  const engine = new MeilisearchSearch({ url, key: process.env.SEARCH_KEY, index: `zelian-bench-${process.pid}` });
  await engine.rebuild(batchesOf(documents), { seq: 1, entityId: null });
  return engine;
}

async function* batchesOf(documents: SearchDocument[]) {
  for (let at = 0; at < documents.length; at += 500) yield documents.slice(at, at + 500);
}

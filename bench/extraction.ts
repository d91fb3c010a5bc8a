import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { printAliases } from "./extraction-aliases.ts";
import { printConfidence } from "./extraction-confidence.ts";
import { type LabelledNotice, readLabelled } from "./extraction-labels.ts";
import { printScores } from "./extraction-scores.ts";
import { printSpeed } from "./extraction-speed.ts";

// How well notices are read, measured against labels that others made; bench/extraction.md keeps what it prints.
const root = resolve(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    /** Folder with labels and notices: gold/, sources/, corpus/gold/, corpus/docs/, corpus/score.mjs. */
    labels: { type: "string", default: join(root, "../shared") },
    "no-speed": { type: "boolean", default: false },
  },
});
if (!existsSync(join(options.labels, "corpus/score.mjs"))) {
  console.log(`No labels in ${options.labels}: there is nothing to measure against. Name their folder with --labels.`);
  process.exit(0);
}

/** The documents that the rules were developed on; the others only check them. */
const DEVELOPED_ON = /^(?:01|08|10|13|16|18|21|24|29|33)-/;

const seeds = await readLabelled(join(options.labels, "gold"), join(options.labels, "sources"));
const corpus = await readLabelled(join(options.labels, "corpus/gold"), join(options.labels, "corpus/docs"));
const half = (wanted: boolean) => (notice: LabelledNotice) => DEVELOPED_ON.test(notice.name) === wanted;
const work = mkdtempSync(join(tmpdir(), "zelian-bench-"));
try {
  const scorer = join(options.labels, "corpus/score.mjs");
  console.log("# Extraction\n\n`npm run bench:extraction` printed this.\n\n## Scores\n");
  printScores(scorer, work, [
    { title: "The five seeds", notices: seeds },
    { title: "Other notices, the half developed on", notices: corpus.filter(half(true)) },
    { title: "Other notices, the half kept to check", notices: corpus.filter(half(false)) },
  ]);
  console.log("## Who is who, asked over the API\n");
  await printAliases(join(options.labels, "gold/aliases.json"), work);
  console.log("## Confidence\n");
  printConfidence([...seeds, ...corpus]);
  if (!options["no-speed"]) {
    console.log("## Speed\n");
    printSpeed(join(root, "seed/sources"), work);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

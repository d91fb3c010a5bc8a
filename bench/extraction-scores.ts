import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { LabelledNotice } from "./extraction-labels.ts";

interface Figure {
  precision: number;
  recall: number;
  f1: number;
  labels: number;
}
type Figures = Record<string, Figure>;

/** Prints one table for each group of notices, by the scorer that came with the labels; documents laid out again stand apart. */
export function printScores(scorer: string, work: string, groups: { title: string; notices: LabelledNotice[] }[]): void {
  for (const [index, { title, notices }] of groups.entries()) {
    const folder = join(work, `scores-${index}`);
    const [gold, facts] = [join(folder, "gold"), join(folder, "facts")];
    for (const path of [gold, facts]) mkdirSync(path, { recursive: true });
    for (const notice of notices) {
      copyFileSync(notice.goldFile, join(gold, basename(notice.goldFile)));
      writeFileSync(join(facts, basename(notice.goldFile)), JSON.stringify(notice.facts));
    }
    const documents = dirname(notices[0]?.document ?? "");
    // Misses go to standard error, where a person sees them while the table is kept.
    const output = execFileSync(process.execPath, [scorer, gold, documents, "--facts", facts, "--json", "--misses"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { real, reLaidOut } = JSON.parse(output) as { real: Figures; reLaidOut: Figures };
    printTable(`${title}, as found`, real);
    printTable(`${title}, laid out again`, reLaidOut);
  }
}

function printTable(title: string, figures: Figures): void {
  const rows = Object.entries(figures).filter(([, { labels }]) => labels > 0);
  if (!rows.length) return;
  console.log(`### ${title}\n\n| aspect | precision | recall | F1 | labels |\n|---|---|---|---|---|`);
  for (const [aspect, { precision, recall, f1, labels }] of rows)
    console.log(`| ${aspect} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} | ${labels} |`);
  console.log();
}

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

// Twenty-three documents, each read by a process of its own.
const LONG = 240_000;
const root = resolve(import.meta.dirname, "../..");
const shared = resolve(root, "../shared");

type Figures = Record<string, { f1: number; labels: number }>;

function score(gold: string, documents: string): { real: Figures; reLaidOut: Figures; failures: string[] } {
  const command = [process.execPath, resolve(root, "server/ingest/command.ts"), "--dry-run", "--json"];
  return JSON.parse(
    execFileSync(process.execPath, [resolve(shared, "corpus/score.mjs"), gold, documents, "--json", "--", ...command], {
      encoding: "utf8",
    }),
  );
}

const below = (figures: Figures, floor: number, aspects: string[]) =>
  aspects
    .filter((aspect) => (figures[aspect]?.labels ?? 0) > 0 && (figures[aspect]?.f1 ?? 0) < floor)
    .map((aspect) => `${aspect} ${figures[aspect]?.f1}`);

test.skipIf(!existsSync(shared))(
  "the five seed notices give what their labels say (skipped where ../shared is not there)",
  () => {
    const { real, failures } = score(resolve(shared, "gold"), resolve(shared, "sources"));
    expect(failures).toEqual([]);
    expect(below(real, 0.97, ["metadata", "measures", "measureUnits", "deadlines", "indicators", "indicatorUnits", "members"])).toEqual([]);
    expect(below(real, 1, ["grounded"])).toEqual([]);
  },
  LONG,
);

test.skipIf(!existsSync(shared))(
  "so do other notices, as found and laid out again (skipped where ../shared is not there)",
  () => {
    const { real, reLaidOut, failures } = score(resolve(shared, "corpus/gold"), resolve(shared, "corpus/docs"));
    expect(failures).toEqual([]);
    expect(below(real, 0.95, ["metadata", "measures", "measureUnits", "indicators", "cases"])).toEqual([]);
    expect(below(real, 0.9, ["deadlines", "members"])).toEqual([]);
    expect(below(reLaidOut, 0.95, ["indicators", "indicatorUnits"])).toEqual([]);
    expect(below(real, 1, ["grounded"])).toEqual([]);
  },
  LONG,
);

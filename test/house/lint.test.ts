import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

test("Biome finds nothing to format or to mend", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/@biomejs/biome/bin/biome", "ci", ".", "--colors=off", "--max-diagnostics=20", "--error-on-warnings"],
    { cwd: root, encoding: "utf8" },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
});

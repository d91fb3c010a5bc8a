import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

// Vitest strips types without looking at them, so that a test may call what is no longer there and never say so.
test("tests and benchmarks hold to the types of what they call", () => {
  const { status, stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "test", "--pretty", "false"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stdout).toBe(0);
});

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { writePagesAsTsx } from "./write-pages-as-tsx.ts";

const root = resolve(import.meta.dirname, "../..");

// The compiler takes seconds, and far more of them beside servers, browsers and Neo4j on two cores.
vi.setConfig({ testTimeout: 120_000 });

function complaintsOf(project: string): string {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", project, "--noEmit", "--pretty", "false"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return status === 0 ? "" : stdout;
}

// Vitest strips types without looking at them, so that a test may call what is no longer there and never say so.
test("tests and benchmarks hold to the types of what they call", () => {
  expect(complaintsOf("test")).toBe("");
});

// Nor does the build of the portal look at them, and a page that names what is gone is a fault for whoever opens it.
test("pages hold to the types of what they call and show", async () => {
  const folder = resolve(root, "node_modules/.cache/page-types");
  await writePagesAsTsx(resolve(root, "portal"), folder);
  expect(complaintsOf(folder)).toBe("");
});

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

// Installs and builds if needed, runs every test this machine can run, and ends with a line that counts them.
const node = prepare();
const chosen = process.argv.slice(2);
// On a new machine Go takes two minutes to build the S3 server that a suite needs: beside the suites before it.
if (chosen.length === 0) spawn(node, [join(root, "test", "s3", "build-gateway.mjs")], { stdio: "ignore" });
const folder = mkdtempSync(join(tmpdir(), "zelian-test-"));
const report = join(folder, "report.json");
const { status } = spawnSync(
  node,
  [join("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...chosen],
  { cwd: root, stdio: "inherit" },
);
let line = "0 passed, 1 failed";
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(readFileSync(report, "utf8"));
  // A suite that breaks before its first test has no failed test of its own.
  const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
  line = `${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`;
} catch {
  console.error("The test run ended without a report.");
}
rmSync(folder, { recursive: true, force: true });
console.log(line);
process.exit(status ?? 1);

import { spawnSync } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";

const folder = import.meta.dirname;
const binary = join(folder, "bin", "versitygw");

/**
 * The path of versitygw, a server of S3 storage, built by Go from the modules that go.sum names: two minutes of work once a machine, then
 * out of Go's own cache. @throws {Error} with Go's own words.
 */
export function buildGateway() {
  const arguments_ = ["build", "-o", binary, "github.com/versity/versitygw/cmd/versitygw"];
  const { status, error, stderr } = spawnSync("go", arguments_, { cwd: folder, encoding: "utf8" });
  if (error) throw new Error(`Go did not start (${error.message})`);
  if (status !== 0) throw new Error(`Go could not build versitygw:\n${stderr}`.trim());
  return binary;
}

/** Whether this machine can build it. */
export function hasGo() {
  return spawnSync("go", ["version"]).status === 0;
}

// Run by itself it only builds, in nobody's way, so that whoever needs it later finds it done.
if (import.meta.main) {
  setPriority(19);
  buildGateway();
}

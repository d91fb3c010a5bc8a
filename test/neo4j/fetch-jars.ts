import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const jars = join(folder, "lib");

/** The folder of Neo4j's jars, fetched from Maven Central once for each pom.xml. @throws {Error} with Maven's own words. */
export function fetchJars(): string {
  const wanted = createHash("sha256")
    .update(readFileSync(join(folder, "pom.xml")))
    .digest("hex");
  const mark = join(jars, "complete");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return jars;
  // Fetched aside and moved in whole, so that a broken or parallel fetch leaves nothing half there.
  const aside = join(folder, "target", `lib-${process.pid}`);
  console.log("Neo4j for the tests: fetching its jars (118 MB, once) …");
  const maven = ["-B", "-q", "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${aside}`];
  const { status, error, stdout, stderr } = spawnSync("mvn", maven, { cwd: folder, encoding: "utf8" });
  if (error) throw new Error(`Maven did not start (${error.message})`);
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${stdout}${stderr}`.trim());
  writeFileSync(join(aside, "complete"), wanted);
  rmSync(jars, { recursive: true, force: true });
  renameSync(aside, jars);
  return jars;
}

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

// What is too long for `npm test`: the embedded graph killed 200 times, a real Neo4j killed and restarted 20 times under load;
// every kind of page in every mode: colours, contrast, print and width; every page with every known trick to run a script on it.
// `npm run soak -- 50 5` for other numbers.
const [kills = "200", restarts = "20"] = process.argv.slice(2);
const node = prepare();
const files = [
  "test/graph/kill-embedded.test.ts",
  "test/graph/neo4j-outages.test.ts",
  "test/portal/pages.test.ts",
  "test/e2e/tricks-everywhere.soak.ts",
];
const { status } = spawnSync(node, [join("node_modules", "vitest", "vitest.mjs"), "run", ...files], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SOAK_KILLS: kills, SOAK_RESTARTS: restarts, SOAK_MODES: "1", SOAK_TRICKS: "1" },
});
process.exit(status ?? 1);

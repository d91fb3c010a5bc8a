import { run } from "./run.mjs";

run("bench/portal.ts", process.argv.slice(2));

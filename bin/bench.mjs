import { run } from "./run.mjs";

run("bench/graph.ts", process.argv.slice(2));

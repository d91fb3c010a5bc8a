import { run } from "./run.mjs";

run("bench/extraction.ts", process.argv.slice(2));

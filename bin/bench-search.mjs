import { run } from "./run.mjs";

run("bench/search.ts", process.argv.slice(2));

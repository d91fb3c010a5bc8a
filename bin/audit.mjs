import { run } from "./run.mjs";

run("dist/server/main.js", ["audit", ...process.argv.slice(2)]);

import { run } from "./run.mjs";

run("dist/server/main.js", ["graph", ...process.argv.slice(2)]);

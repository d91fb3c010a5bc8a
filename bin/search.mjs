import { run } from "./run.mjs";

run("dist/server/main.js", ["search", ...process.argv.slice(2)]);

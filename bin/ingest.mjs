import { READING } from "./reading.mjs";
import { run } from "./run.mjs";

run("dist/server/main.js", ["ingest", ...process.argv.slice(2)], READING);

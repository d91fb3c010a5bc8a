import { run } from "./run.mjs";

run("dist/server/ingest-main.js");

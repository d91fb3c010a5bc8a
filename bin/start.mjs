import { run } from "./run.mjs";

run("dist/server/main.js", ["serve"]);

import { run } from "./run.mjs";
import { SERVER_MEMORY } from "./server-memory.mjs";

run("dist/server/main.js", ["serve"], SERVER_MEMORY);

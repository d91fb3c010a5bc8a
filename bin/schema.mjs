import { run } from "./run.mjs";

run("dist/server/graphql/emit-schema.js", []);

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

// Reads one file with the built program, as it is shipped, and prints the processor time it took and the most memory that the process held.
const built = join(import.meta.dirname, "../dist/server/ingest");
const { extractFacts } = await import(join(built, "extract-facts.js"));
const { readOutline } = await import(join(built, "outline/read-outline.js"));
const { readDocument } = await import(join(built, "readers/read-document.js"));
const file = process.argv[2];
const bytes = readFileSync(file);
const start = process.cpuUsage();
extractFacts(readOutline(await readDocument(bytes, basename(file))));
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ ms: Math.round((user + system) / 1000), megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));

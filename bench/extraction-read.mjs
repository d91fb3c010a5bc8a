import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

// Reads one file with the built program, as it is shipped, and prints the time and the processor time it took, and the most memory that the process held.
const built = join(import.meta.dirname, "../dist/server/ingest");
const { extractFacts } = await import(join(built, "extract-facts.js"));
const { readOutline } = await import(join(built, "outline/read-outline.js"));
const { readDocument } = await import(join(built, "readers/read-document.js"));
const file = process.argv[2];
const bytes = readFileSync(file);
const [start, begin] = [process.cpuUsage(), performance.now()];
extractFacts(readOutline(await readDocument(bytes, basename(file))));
const ms = Math.round(performance.now() - begin);
const { user, system } = process.cpuUsage(start);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ms, processorMs: Math.round((user + system) / 1000), megabytes }));

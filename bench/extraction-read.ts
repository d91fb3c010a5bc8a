import { readFileSync } from "node:fs";
import { extractFacts } from "../server/ingest/extract-facts.ts";
import { readOutline } from "../server/ingest/outline/read-outline.ts";
import { readDocument } from "../server/ingest/readers/read-document.ts";

// Reads one file and prints the processor time it took and the most memory that the process held.
const file = process.argv[2] as string;
const bytes = readFileSync(file);
const start = process.cpuUsage();
extractFacts(readOutline(await readDocument(bytes, file)));
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ ms: Math.round((user + system) / 1000), megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));

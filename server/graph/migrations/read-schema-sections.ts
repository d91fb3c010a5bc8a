import { readFileSync } from "node:fs";
import { packageFile } from "../package-file.ts";

const SECTION = /^\/\/ == (\d+): .* ==$/m;

/** The statements of schema/constraints.cypher by the number of their section. */
export function readSchemaSections(): Map<number, string[]> {
  const [, ...parts] = readFileSync(packageFile("schema/constraints.cypher"), "utf8").split(SECTION);
  const sections = new Map<number, string[]>();
  for (let at = 0; at < parts.length; at += 2) sections.set(Number(parts[at]), divideStatements(parts[at + 1] as string));
  return sections;
}

function divideStatements(text: string): string[] {
  return text
    .replace(/\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

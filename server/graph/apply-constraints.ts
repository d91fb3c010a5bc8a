import { readFile } from "node:fs/promises";
import type { GraphStore } from "./graph-store.ts";
import { packageFile } from "./package-file.ts";

/** Creates the constraints and indexes of schema/constraints.cypher that the graph does not have yet; safe at every start. */
export async function applyConstraints(graph: GraphStore): Promise<void> {
  const statements = divideStatements(await readFile(packageFile("schema/constraints.cypher"), "utf8"));
  await graph.write(async (transaction) => {
    for (const statement of statements) await transaction.run(statement);
  });
}

function divideStatements(text: string): string[] {
  return text
    .replace(/\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

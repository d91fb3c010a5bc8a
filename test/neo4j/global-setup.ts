import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";
import { type RunningNeo4j, startNeo4j } from "./start-neo4j.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Bolt address of a real Neo4j, or null where the suites run on the embedded engine only. */
    neo4jUrl: string | null;
    /** The port that a test file listens on while it has that Neo4j to itself. */
    turnPort: number;
  }
}

/**
 * One Neo4j for the whole run. `TEST_GRAPH_URL` names one that runs already, whose content the tests delete; `none` does without.
 * With `CI=true` doing without is a failure.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide("turnPort", await freePort());
  const given = process.env.TEST_GRAPH_URL;
  if (given && given !== "none") {
    project.provide("neo4jUrl", given);
    return undefined;
  }
  let server: RunningNeo4j;
  try {
    if (given === "none") throw new Error("TEST_GRAPH_URL=none");
    server = await startNeo4j();
  } catch (error) {
    if (process.env.CI === "true") throw error;
    console.log(`Graph suites run on the embedded engine only: ${(error as Error).message}`);
    project.provide("neo4jUrl", null);
    return undefined;
  }
  project.provide("neo4jUrl", server.url);
  return () => server.stop();
}

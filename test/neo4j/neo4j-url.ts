import { inject } from "vitest";

/** Bolt address of the one real Neo4j; null where the tests run on the embedded engine only. */
export const neo4jUrl = inject("neo4jUrl");

/** Whether tests may start a Neo4j of their own. */
export const startsNeo4j = neo4jUrl !== null && process.env.TEST_GRAPH_URL === undefined;

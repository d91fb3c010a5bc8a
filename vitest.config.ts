import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Vitest would otherwise load graphql twice, once as ESM and once as CommonJS, and its types would not know each other.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["test/**/*.test.ts", ...(process.env.SOAK_TRICKS ? ["test/**/*.soak.ts"] : [])],
    globalSetup: ["test/neo4j/global-setup.ts", "test/unpack-browser.ts"],
    setupFiles: ["reflect-metadata", "test/neo4j/step-back.ts"],
    // Servers, browsers and Neo4j run beside them: more would be in each other's way on two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    server: { deps: { inline: ["type-graphql", "@apollo/server"] } },
  },
});

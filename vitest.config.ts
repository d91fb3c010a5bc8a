import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Vitest would otherwise load graphql twice, once as ESM and once as CommonJS, and its types would not know each other.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/neo4j/global-setup.ts"],
    setupFiles: ["reflect-metadata"],
    // One real Neo4j serves every file, and two cores are shared with it.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    server: { deps: { inline: ["type-graphql", "@apollo/server"] } },
  },
});

export { migrateGraph as applyConstraints } from "./migrations/migrate-graph.ts";

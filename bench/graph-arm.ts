import "reflect-metadata";
import { serveDataLoader } from "./graph-arms/dataloader.ts";
import { serveHandWritten } from "./graph-arms/hand-written.ts";
import { serveNeo4jGraphql } from "./graph-arms/neo4j-graphql.ts";
import { serveOurs } from "./graph-arms/ours.ts";

// One arm in a process of its own: `node bench/graph-arm.ts ARM GRAPH PORT`; says "ready" and then the memory it holds on each line it is sent.
const [arm, graph = "", port] = process.argv.slice(2);
const serve = {
  "ours on Neo4j": (at: number) => serveOurs({ url: graph }, at),
  "ours embedded": (at: number) => serveOurs({ folder: graph }, at),
  "hand-written": (at: number) => serveHandWritten(graph, at),
  "Apollo, DataLoader": (at: number) => serveDataLoader(graph, at),
  "@neo4j/graphql": (at: number) => serveNeo4jGraphql(graph, at),
}[String(arm)];
if (!serve) throw new Error(`No arm “${arm}”`);
await serve(Number(port));
console.log("ready");
process.stdin.on("data", () => console.log(String(process.memoryUsage.rss())));
process.stdin.on("end", () => process.exit(0));

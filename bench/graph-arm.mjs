// One arm in a process of its own: `node bench/graph-arm.mjs ARM GRAPH PORT`; says "ready", and then its memory for each line it is sent.
// Plain JavaScript, and only the arm's own modules: what it takes to read TypeScript is no arm's memory.
const [name, graph, port] = process.argv.slice(2);
const serve = {
  "ours on Neo4j": async () => (await import("./graph-arms/ours.mjs")).serveOurs({ url: graph }, Number(port)),
  "ours embedded": async () => (await import("./graph-arms/ours.mjs")).serveOurs({ folder: graph }, Number(port)),
  "hand-written": async () => (await import("./graph-arms/hand-written.ts")).serveHandWritten(graph, Number(port)),
  "Apollo, DataLoader": async () => (await import("./graph-arms/dataloader.ts")).serveDataLoader(graph, Number(port)),
  "@neo4j/graphql": async () => (await import("./graph-arms/neo4j-graphql.ts")).serveNeo4jGraphql(graph, Number(port)),
}[name];
if (!serve) throw new Error(`No arm “${name}”`);
await serve();
console.log("ready");
process.stdin.on("data", () => console.log(String(process.memoryUsage.rss())));
process.stdin.on("end", () => process.exit(0));

import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { smallRecord } from "./small-record.ts";

/*
 * `node embedded-writer.ts FOLDER RUN`: loads, changes and takes out notices until it is killed, and prints a line for each write that was
 * acknowledged. The notice `p` is written anew each time, so that its last acknowledged state can be told.
 */
const [folder, run] = process.argv.slice(2) as [string, string];
const graph = EmbeddedGraph.open(folder);
await migrateGraph(graph);
process.stdout.write("open\n");
const UNITS = ["市场监管局", "税务局", "发改局", "财政局"];
for (let n = 0; ; n++) {
  const unit = UNITS[n % UNITS.length] as string;
  const id = `notice-${run}-${n}`;
  await loadRecord(graph, smallRecord({ id, leads: { 开办企业: unit, 纳税: "税务局", 获得电力: "发改局" } }));
  process.stdout.write(`loaded ${id}\n`);
  const state = `${run}:${n}`;
  await loadRecord(graph, smallRecord({ id: "p", title: state, leads: { [`指标${n % 3}`]: unit } }));
  process.stdout.write(`state ${state}\n`);
  if (n % 5 === 4) {
    await unloadRecord(graph, id);
    process.stdout.write(`unloaded ${id}\n`);
  }
}

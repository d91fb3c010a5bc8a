import { createHash } from "node:crypto";
import { lockChangeLog } from "../change-log.ts";
import type { GraphStore } from "../graph-store.ts";
import { graphVersion } from "../migrations/migrate-graph.ts";
import { type EndLine, type HeaderLine, type TransferKind, writeLine } from "./line-format.ts";
import { readEdges, readIds, readNodes, transferredLabels } from "./read-graph.ts";

/** Where the lines go. `restart` is called before the first, and again where the engine had to begin anew. */
export interface LineSink {
  restart(): void;
  write(lines: string): void;
}

const CHUNK = 64 * 1024;

/**
 * Writes the graph as JSON Lines: a header, every node, every edge, and an end line with their number and digest. The same graph gives the
 * same bytes, on every engine. Writers wait while it runs, so that it is the graph at one moment; readers do not.
 */
export async function exportGraph(graph: GraphStore, kind: TransferKind, sink: LineSink): Promise<EndLine> {
  const schema = await graphVersion(graph);
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const hash = createHash("sha256");
    let waiting = "";
    const flush = () => {
      hash.update(waiting);
      sink.write(waiting);
      waiting = "";
    };
    const put = (line: string) => {
      waiting += line;
      if (waiting.length > CHUNK) flush();
    };
    sink.restart();
    const header: HeaderLine = { format: "zelian-graph", kind, schema };
    put(writeLine(header));
    const ids = await readIds(transaction, await transferredLabels(transaction, kind));
    const counts = { nodes: 0, edges: 0 };
    for await (const node of readNodes(transaction, ids)) {
      put(writeLine(node));
      counts.nodes++;
    }
    for await (const edge of readEdges(transaction, ids)) {
      put(writeLine(edge));
      counts.edges++;
    }
    flush();
    const end: EndLine = { ...counts, sha256: hash.digest("hex") };
    sink.write(writeLine(end));
    return end;
  });
}

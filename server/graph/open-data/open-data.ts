import { BadInputError } from "../../domain/errors.ts";
import { readChangeCount, readCursorAt } from "../change-log.ts";
import type { GraphStore } from "../graph-store.ts";
import { EDGE_TYPES, NODE_LABELS } from "../load/labels.ts";
import { edgesCsv, nodesCsv } from "./csv-files.ts";
import { graphJsonLd, linkedContext } from "./linked-data.ts";
import { readDataChanges } from "./read-data-changes.ts";

/** What anybody may take away of the graph, as text that is made while it is sent. `origin` is the site's `https://host`. */
export class OpenData {
  private readonly graph: GraphStore;

  constructor(graph: GraphStore) {
    this.graph = graph;
  }

  /** Where the graph stands: the number of its last change. */
  cursor(): Promise<number> {
    return readChangeCount(this.graph);
  }

  context(origin: string): Record<string, unknown> {
    return { "@context": linkedContext(origin) };
  }

  jsonLd(origin: string, about: Record<string, unknown>): AsyncGenerator<string> {
    return graphJsonLd(this.graph, origin, about);
  }

  /** The file of one kind of node or type of edge, by its name in the graph; null where there is no such kind. */
  csv(kind: string, origin: string): AsyncGenerator<string> | null {
    const label = NODE_LABELS.find((known) => known === kind);
    if (label) return nodesCsv(this.graph, label, origin);
    const type = EDGE_TYPES.find((known) => known === kind);
    return type ? edgesCsv(this.graph, type, origin) : null;
  }

  /** What changed behind a cursor that an earlier answer gave. @throws {BadInputError} for one that this graph has not reached. */
  async changesAfter(cursor: number, origin: string): Promise<AsyncGenerator<string>> {
    const end = await this.cursor();
    if (cursor > end) {
      throw new BadInputError(
        `since=${cursor} 比图里最后一次改动（${end}）还靠后：数据可能整个换过。请重新下载整份数据，再用它的 cursor。`,
        {
          since: cursor,
          cursor: end,
        },
      );
    }
    return readDataChanges(this.graph, cursor, origin);
  }

  /** What changed since a moment. */
  async changesSince(moment: Date, origin: string): Promise<AsyncGenerator<string>> {
    return readDataChanges(this.graph, await readCursorAt(this.graph, moment.toISOString()), origin);
  }
}

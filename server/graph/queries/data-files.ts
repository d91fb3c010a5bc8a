import { EDGE_TYPES, NODE_LABELS } from "../load/labels.ts";
import { edgeFileColumns, nodeColumns } from "../open-data/csv-files.ts";
import { EDGE_TITLES, NODE_KINDS } from "../open-data/data-kinds.ts";
import type { GraphReader } from "./batch.ts";

interface DataFileRow {
  kind: string;
  title: string;
  isOfEdges: boolean;
  url: string;
  rows: number;
  columns: string[];
}

const COUNTS = [
  ...NODE_LABELS.map(
    (label) => `MATCH (n:${label}) WHERE n.state IS NULL OR n.state = 'PUBLISHED' RETURN '${label}' AS kind, count(n) AS rows`,
  ),
  ...EDGE_TYPES.map((type) => `MATCH ()-[r:${type}]->() RETURN '${type}' AS kind, count(r) AS rows`),
].join(" UNION ALL ");

/** The files of /data of which there is a line, in one statement. */
export async function readDataFiles(graph: GraphReader): Promise<DataFileRow[]> {
  const counted = await graph.read<{ kind: string; rows: number }>(COUNTS);
  const rows = new Map(counted.map(({ kind, rows: count }) => [kind, count]));
  const file = (kind: string) => ({ kind, url: `/data/${kind}.csv`, rows: rows.get(kind) ?? 0 });
  const files = [
    ...NODE_LABELS.map((label) => ({
      ...file(label),
      title: NODE_KINDS[label].title,
      isOfEdges: false,
      columns: nodeColumns(label),
    })),
    ...EDGE_TYPES.map((type) => ({ ...file(type), title: EDGE_TITLES[type], isOfEdges: true, columns: edgeFileColumns(type) })),
  ];
  return files.filter(({ rows: count }) => count > 0);
}

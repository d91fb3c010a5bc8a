import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "../load/batches.ts";
import { type EdgeLine, homeLabel, type NodeLine, type NodeReference, type Properties, type TransferKind } from "./line-format.ts";

/**
 * Kept by each graph for itself: where its log stands, which migrations it has, and who is signed in just now; a file that is put back is to
 * open no session that was ended since.
 */
const BOOKKEEPING = new Set(["Change", "ChangeCounter", "SchemaVersion", "Session", "Verification", "Secret", "SignInCounter"]);
/**
 * What the notices say, who says it, where ids of former units lead, what editors corrected, and what they took back; no account, session or
 * secret is among it.
 */
const CONTENT = ["Entity", "Contribution", "Redirect", "Correction", "WithdrawnPolicy"];

const ALL_LABELS = /* cypher */ `MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label`;

/** The labels that a file of one kind takes its nodes from, each node being found under one of them. */
export async function transferredLabels(transaction: GraphTransaction, kind: TransferKind): Promise<string[]> {
  if (kind === "export") return CONTENT;
  const held = (await transaction.run<{ label: string }>(ALL_LABELS)).map(({ label }) => label);
  return [...CONTENT, ...held.filter((label) => !CONTENT.includes(label) && !BOOKKEEPING.has(label)).sort()];
}

/** Ids by home label, sorted by their code units, which is one order on every engine. */
export async function readIds(transaction: GraphTransaction, labels: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const label of labels) {
    const rows = await transaction.run<{ id: string; labels: string[] }>(`MATCH (n:${label}) RETURN n.id AS id, labels(n) AS labels`);
    const own = rows.filter((row) => homeLabel(row.labels) === label).map(({ id }) => id);
    if (own.some((id) => typeof id !== "string")) throw new Error(`a ${label} without an id cannot be written to a file`);
    found.set(label, own.sort(byCodeUnit));
  }
  return found;
}

export async function* readNodes(transaction: GraphTransaction, ids: Map<string, string[]>): AsyncGenerator<NodeLine> {
  for (const [label, all] of ids) {
    const statement = `MATCH (n:${label}) WHERE n.id IN $ids RETURN labels(n) AS labels, n {.*} AS properties`;
    for (const some of batches(all)) {
      const rows = await transaction.run<NodeLine>(statement, { ids: some });
      const own = rows.filter((row) => homeLabel(row.labels) === label);
      for (const { labels, properties } of own.sort((a, b) => byCodeUnit(String(a.properties.id), String(b.properties.id)))) {
        yield { labels: labels.toSorted(), properties };
      }
    }
  }
}

interface EdgeRow {
  type: string;
  from: string;
  to: string;
  fromLabels: string[];
  toLabels: string[];
  properties: Properties;
}

/** The edges between the nodes of `ids`, by the node they start from, then by type, target and key. */
export async function* readEdges(transaction: GraphTransaction, ids: Map<string, string[]>): AsyncGenerator<EdgeLine> {
  for (const [label, all] of ids) {
    const statement = /* cypher */ `
      MATCH (a:${label}) WHERE a.id IN $ids
      MATCH (a)-[r]->(b)
      RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, r {.*} AS properties`;
    for (const some of batches(all)) {
      const rows = await transaction.run<EdgeRow>(statement, { ids: some });
      const lines = rows
        .filter(({ fromLabels, toLabels }) => homeLabel(fromLabels) === label && ids.has(homeLabel(toLabels)))
        .map(({ type, from, to, toLabels, properties }) => ({
          type,
          from: [label, from] as NodeReference,
          to: [homeLabel(toLabels), to] as NodeReference,
          properties,
        }));
      yield* lines
        .map((line) => ({ line, key: orderOf(line) }))
        .sort((a, b) => byCodeUnit(a.key, b.key))
        .map(({ line }) => line);
    }
  }
}

function orderOf({ type, from, to, properties }: EdgeLine): string {
  return [from[1], type, ...to, String(properties.key ?? "")].join("\n");
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { correctedSource } from "../../graph/load/load-policies.ts";
import { policyRecord } from "../../graph/load/policy-record.ts";
import { readCitable, readUnitsOf } from "../../graph/load/read-surroundings.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import { readHeldTitle } from "../../graph/queries/held-title.ts";
import { readPolicyStatements } from "../../graph/queries/policy-statements.ts";
import { compareVersions } from "../../graph/rows/compare-versions.ts";
import { versionOfRecord } from "../../graph/rows/version-of-record.ts";
import { sourceOf } from "./source-of.ts";

/** One thing that the graph would say otherwise once a notice is loaded. */
interface NoticeChange {
  change: "GAINED" | "LOST" | "CHANGED";
  relation: string;
  from: string;
  to: string | null;
  /** The words of the clause, as it is loaded now and as it would be. */
  before: string | null;
  after: string | null;
}

interface NoticeChanges {
  changes: NoticeChange[];
  /** Names of units that the graph does not have yet. */
  newUnits: string[];
}

/** What loading a notice, as its editors have it, would change against what the graph says of it now. Writes nothing. */
export async function reviewChanges(graph: GraphReader, upload: NoticeUpload, reading: NoticeReading): Promise<NoticeChanges> {
  const { source } = correctedSource(sourceOf(upload, reading), upload.decisions);
  const [units, policies, heldTitle] = await Promise.all([
    readUnitsOf(graph, source.origin, [source]),
    readCitable(graph, [source]),
    readHeldTitle(graph, upload.policyId),
  ]);
  const held = heldTitle === null ? { edges: [], nodes: [] } : await readPolicyStatements(graph, upload.policyId);
  const record = policyRecord(source, { units, policies });
  const { gained, lost, changed } = compareVersions({ id: upload.policyId, ...held }, versionOfRecord(record));
  const tell = (change: NoticeChange["change"], rows: typeof gained): NoticeChange[] =>
    rows.map(({ relation, from, to, before, after }) => ({
      ...{ change, relation, from, to },
      before: before?.text ?? null,
      after: after?.text ?? null,
    }));
  const named = record.nodes.flatMap((node) =>
    node.label === "Unit" && "kind" in node.properties && node.properties.kind === "UNIT" ? [node.properties] : [],
  );
  const known = await knownIds(
    graph,
    named.map(({ id }) => id),
  );
  return {
    changes: [...tell("CHANGED", changed), ...tell("LOST", lost), ...tell("GAINED", gained)],
    newUnits: named.flatMap((unit) => (known.has(unit.id) || !("name" in unit) ? [] : [unit.name as string])),
  };
}

const KNOWN = /* cypher */ `MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id`;

async function knownIds(graph: GraphReader, ids: string[]): Promise<Set<string>> {
  return new Set((await graph.read<{ id: string }>(KNOWN, { ids })).map(({ id }) => id));
}

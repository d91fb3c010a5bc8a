import type { GraphRecord } from "../../domain/graph-model.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { type LoadResult, loadRecord } from "../../graph/load/load-record.ts";
import { isInEditing } from "../../graph/manuscripts/read-manuscript.ts";
import { caseRecord } from "./case-record.ts";
import { CaseFront, InterpretationFront, readContentFile } from "./content-file.ts";
import type { ContentWorld } from "./content-world.ts";
import { interpretationRecord } from "./interpretation-record.ts";
import type { Publication } from "./publication.ts";
import { readCaseFile } from "./read-case-file.ts";
import { readInterpretationFile } from "./read-interpretation-file.ts";

/** A file of seed/interpretations or seed/cases. */
export interface ContentText {
  kind: "interpretation" | "case";
  /** The file's name without `.md`. */
  id: string;
  text: string;
}

const CLAUSES = /* cypher */ `MATCH (c:Clause) RETURN c.id AS id`;
const POLICIES = /* cypher */ `MATCH (p:Policy) WHERE p.stub = false RETURN p.id AS id`;
const JURISDICTIONS = /* cypher */ `MATCH (j:Jurisdiction) RETURN j.id AS id, j.name AS name`;
const SUBJECTS = /* cypher */ `
  MATCH (i:Indicator) RETURN i.id AS id, i.policyId AS policyId, 'Indicator' AS label, i.name AS word, i.level AS level, i.position AS position
  UNION ALL
  MATCH (m:Measure) RETURN m.id AS id, m.policyId AS policyId, 'Measure' AS label, m.number AS word, 0 AS level, m.position AS position`;
const HELD = /* cypher */ `
  MATCH (n:Entity {id: $id})
  RETURN n.state AS state, n.revision AS revision, n.publishedAt AS publishedAt`;

/**
 * Loads interpretations and cases, each in a transaction of its own, after the policies they cite. What has not changed is not written;
 * what has gets the next revision and keeps its state. What editors have taken up is theirs: a file no longer changes it.
 * @throws {BadInputError} naming the file, when it cites or quotes what is not there.
 */
export async function loadContent(
  graph: GraphStore,
  texts: ContentText[],
  onLoaded: (text: ContentText, result: LoadResult) => void = () => {},
): Promise<void> {
  const world = await readWorld(graph);
  for (const text of texts) {
    if (await isInEditing(graph, text.id)) continue;
    const record = recordOf(text, await publicationOf(graph, text.id), world);
    onLoaded(text, await loadRecord(graph, record));
  }
}

function recordOf({ kind, id, text }: ContentText, publication: Publication, world: ContentWorld): GraphRecord {
  return kind === "case"
    ? caseRecord(id, readCaseFile(readContentFile(id, text, CaseFront), world), publication)
    : interpretationRecord(id, readInterpretationFile(readContentFile(id, text, InterpretationFront), world), publication);
}

async function readWorld(graph: GraphStore): Promise<ContentWorld> {
  const [clauses, policies, jurisdictions, subjects] = await Promise.all([
    graph.read<{ id: string }>(CLAUSES),
    graph.read<{ id: string }>(POLICIES),
    graph.read<{ id: string; name: string }>(JURISDICTIONS),
    graph.read<ContentWorld["subjects"][number] & { word: string | null; level: number; position: number }>(SUBJECTS),
  ]);
  return {
    clauseIds: new Set(clauses.map(({ id }) => id)),
    policyIds: new Set(policies.map(({ id }) => id)),
    jurisdictions,
    // Of two indicators of one name the first-level one is meant.
    subjects: subjects.filter(({ word }) => word !== null).sort((a, b) => a.level - b.level || a.position - b.position),
  };
}

async function publicationOf(graph: GraphStore, id: string): Promise<Publication> {
  const now = new Date().toISOString();
  const [held] = await graph.read<Pick<Publication, "state" | "revision" | "publishedAt">>(HELD, { id });
  return {
    state: held?.state ?? "PUBLISHED",
    revision: (held?.revision ?? 0) + 1,
    publishedAt: held ? held.publishedAt : now,
    updatedAt: now,
  };
}

import type { Manuscript, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import type { GraphReader } from "../queries/batch.ts";
import { type ManuscriptRow, manuscriptOf } from "./manuscript-row.ts";

const MANUSCRIPT = /* cypher */ `MATCH (m:Manuscript {id: $id}) RETURN m {.*} AS node`;
const PUBLIC = /* cypher */ `
  MATCH (n:Entity {id: $id})
  WHERE n.state = 'PUBLISHED' AND n.content IS NOT NULL
  RETURN labels(n) AS labels, n.content AS content, n.revision AS revision, n.publishedAt AS publishedAt, n.updatedAt AS updatedAt`;
const IN_EDITING = /* cypher */ `MATCH (m:Manuscript {id: $id}) RETURN m.revision AS revision`;

interface PublicRow {
  labels: string[];
  content: string;
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
}

/** What is being written under an id. What came with the collection and was never taken up reads as published, by nobody; null where there is neither. */
export async function readManuscript(graph: GraphReader, id: string): Promise<Manuscript | null> {
  const [own] = await graph.read<{ node: Partial<ManuscriptRow> }>(MANUSCRIPT, { id });
  if (own) return manuscriptOf(own.node);
  const [held] = await graph.read<PublicRow>(PUBLIC, { id });
  return held ? fromCollection(id, held) : null;
}

/** Whether editors have taken up what has this id. */
export async function isInEditing(graph: GraphReader, id: string): Promise<boolean> {
  return (await graph.read(IN_EDITING, { id })).length > 0;
}

function fromCollection(id: string, { labels, content, revision, publishedAt, updatedAt }: PublicRow): Manuscript {
  const kind: ManuscriptKind = labels.includes("CaseStudy") ? "CaseStudy" : "Interpretation";
  return {
    id,
    kind,
    content: JSON.parse(content),
    state: "PUBLISHED",
    revision,
    author: null,
    unitId: null,
    contributors: [],
    approvals: [],
    proposals: [],
    advice: [],
    comment: null,
    createdAt: publishedAt ?? updatedAt,
    updatedAt,
    updatedBy: null,
    submittedAt: null,
    publishedAt,
    publicRevision: revision,
  };
}

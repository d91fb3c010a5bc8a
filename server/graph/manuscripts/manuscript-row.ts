import type {
  Approval,
  DraftAdvice,
  LinkProposal,
  Manuscript,
  ManuscriptKind,
  Person,
  Revision,
} from "../../domain/manuscripts/manuscript.ts";

/** A manuscript as its node holds it: what is asked for in statements as properties, the rest as JSON. */
export interface ManuscriptRow {
  id: string;
  kind: ManuscriptKind;
  title: string;
  content: string;
  state: Manuscript["state"];
  revision: number;
  authorId: string | null;
  authorName: string | null;
  unitId: string | null;
  contributors: string[];
  /** JSON of Approval[]. */
  approvals: string;
  /** JSON of LinkProposal[]. */
  proposals: string;
  /** JSON of DraftAdvice[]. */
  advice: string;
  /** Who approved the text as it stands. */
  approverIds: string[];
  comment: string | null;
  createdAt: string;
  updatedAt: string;
  updatedById: string | null;
  updatedByName: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  publicRevision: number | null;
}

export function rowOf({ content, author, approvals, proposals, advice, updatedBy, ...plain }: Manuscript): ManuscriptRow {
  return {
    ...plain,
    title: content.title,
    content: JSON.stringify(content),
    authorId: author?.id ?? null,
    authorName: author?.name ?? null,
    approvals: JSON.stringify(approvals),
    proposals: JSON.stringify(proposals),
    advice: JSON.stringify(advice),
    approverIds: approvals.map(({ by }) => by.id),
    updatedById: updatedBy?.id ?? null,
    updatedByName: updatedBy?.name ?? null,
  };
}

/** Engines leave out what is null, and may leave out an empty list. */
export function manuscriptOf(row: Partial<ManuscriptRow>): Manuscript {
  const { id, kind, content, state, revision, createdAt, updatedAt } = row as ManuscriptRow;
  return {
    id,
    kind,
    content: JSON.parse(content),
    state,
    revision,
    author: personOf(row.authorId, row.authorName),
    unitId: row.unitId ?? null,
    contributors: row.contributors ?? [],
    approvals: JSON.parse(row.approvals ?? "[]") as Approval[],
    proposals: JSON.parse(row.proposals ?? "[]") as LinkProposal[],
    advice: JSON.parse(row.advice ?? "[]") as DraftAdvice[],
    comment: row.comment ?? null,
    createdAt,
    updatedAt,
    updatedBy: personOf(row.updatedById, row.updatedByName),
    submittedAt: row.submittedAt ?? null,
    publishedAt: row.publishedAt ?? null,
    publicRevision: row.publicRevision ?? null,
  };
}

export interface RevisionRow {
  revision: number;
  act: Revision["act"];
  at: string;
  byId?: string | null;
  byName?: string | null;
  comment?: string | null;
  /** JSON; missing where the text is that of the revision before. */
  content?: string | null;
}

export function revisionOf(row: RevisionRow, content: Revision["content"]): Revision {
  const { revision, act, at, comment = null } = row;
  return { revision, act, at, by: personOf(row.byId, row.byName), comment, content };
}

function personOf(id: string | null | undefined, name: string | null | undefined): Person | null {
  return id ? { id, name: name ?? id } : null;
}

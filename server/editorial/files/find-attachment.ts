import type { AttachedFile, CaseContent } from "../../domain/manuscripts/manuscript.ts";
import { maySee } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

const PUBLIC = /* cypher */ `
  MATCH (n:CaseStudy {id: $caseId})
  WHERE n.state = 'PUBLISHED'
  RETURN n.attachments AS attachments`;

interface FoundAttachment {
  file: AttachedFile;
  isPublic: boolean;
}

/** A file that comes with a case, for those who may see the case; null for all others. */
export async function findAttachment(
  graph: GraphReader,
  viewer: Viewer | null,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<FoundAttachment | null> {
  const [held] = await graph.read<{ attachments: string | null }>(PUBLIC, { caseId });
  const shown = among(JSON.parse(held?.attachments ?? "[]"), fileId);
  if (shown) return { file: shown, isPublic: true };
  const manuscript = viewer && (await readManuscript(graph, caseId));
  if (manuscript?.kind !== "CaseStudy" || !maySee(viewer, manuscript)) return null;
  const file = among((manuscript.content as CaseContent).attachments, fileId);
  return file ? { file, isPublic: false } : null;
}

function among(files: AttachedFile[], fileId: string): AttachedFile | undefined {
  return files.find(({ id }) => id === fileId);
}

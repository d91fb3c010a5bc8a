import { randomBytes } from "node:crypto";
import { ForbiddenError } from "../../domain/errors.ts";
import { slug } from "../../domain/ids.ts";
import { cleanContent } from "../../domain/manuscripts/clean-content.ts";
import type { ContentOf, Manuscript, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { findSameDraft } from "../../graph/manuscripts/find-same-draft.ts";
import { writeManuscript } from "../../graph/manuscripts/write-manuscript.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { checkLinks } from "./check-links.ts";
import type { Desk } from "./desk.ts";
import { recordStep } from "./take-step.ts";

/**
 * A new draft. Its id is its title in pinyin, which stays when the title changes. The very same words sent again by the same person, a button
 * pressed twice or an answer that was lost, are the draft that is there, as long as nobody has touched it.
 * @param found of a draft that was made from a document: why it links to what it links to, and what the document did not say
 * @throws {BadInputError} where it has no title, is too long, or links to what is not there.
 * @throws {ForbiddenError} where an editor of one unit writes for another.
 */
export async function createManuscript<Kind extends ManuscriptKind>(
  desk: Desk,
  viewer: Viewer,
  kind: Kind,
  written: ContentOf[Kind],
  found: Pick<Manuscript, "proposals" | "advice"> = { proposals: [], advice: [] },
): Promise<Manuscript> {
  const content = cleanContent(kind, written);
  checkUnit(viewer, content);
  return desk.graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const same = await findSameDraft(reader, viewer.accountId, kind, content);
    if (same) return same;
    await checkLinks(reader, kind, content);
    const now = new Date().toISOString();
    const by = { id: viewer.accountId, name: viewer.name };
    const manuscript: Manuscript = {
      id: await freeId(transaction, content.title),
      kind,
      content,
      state: "DRAFT",
      revision: 1,
      author: by,
      unitId: viewer.unitId,
      contributors: [viewer.accountId],
      approvals: [],
      ...found,
      comment: null,
      createdAt: now,
      updatedAt: now,
      updatedBy: by,
      submittedAt: null,
      publishedAt: null,
      publicRevision: null,
    };
    await writeManuscript(transaction, manuscript, { before: null, act: "CREATED", at: now, by, comment: null });
    await recordStep(transaction, viewer, manuscript, "CREATED");
    return manuscript;
  });
}

/** @throws {ForbiddenError} where an editor of one unit writes for another. */
export function checkUnit({ unitId }: Viewer, content: object): void {
  const submittedById = "submittedById" in content ? content.submittedById : null;
  if (unitId !== null && submittedById !== null && submittedById !== unitId) {
    throw new ForbiddenError("您的账户属于一个单位，不能替别的单位报送案例。请改报送单位，或请管理员调整账户。", {
      field: "submittedBy",
      unitId,
    });
  }
}

const TAKEN = /* cypher */ `
  MATCH (n:Entity {id: $id}) RETURN n.id AS id
  UNION
  MATCH (m:Manuscript {id: $id}) RETURN m.id AS id
  UNION
  MATCH (d:DiscardedDraft {id: $id}) RETURN d.id AS id`;

async function freeId(transaction: GraphTransaction, title: string): Promise<string> {
  const id = slug(title);
  const isTaken = (await transaction.run(TAKEN, { id })).length > 0;
  return isTaken ? `${id}-${randomBytes(4).toString("hex")}` : id;
}

import { isDeepStrictEqual } from "node:util";
import { NotFoundError } from "../../domain/errors.ts";
import { cleanContent } from "../../domain/manuscripts/clean-content.ts";
import type { ContentOf, Manuscript, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import { checkSamePolicy } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { readRevisions } from "../../graph/manuscripts/read-revisions.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import { readerOf } from "../../graph/reader-of.ts";
import type { Addressed } from "../next-revision.ts";
import { checkLinks } from "./check-links.ts";
import { checkUnit } from "./create-manuscript.ts";
import type { Desk } from "./desk.ts";
import { takeStep } from "./take-step.ts";

/**
 * Stores what an editor changed. What is returned stays so until it is submitted again; of what is public the old text stays public.
 * @param changes the parts that are to be as they are given here
 * @throws as `takeStep` and `createManuscript` do.
 */
export async function changeManuscript<Kind extends ManuscriptKind>(
  desk: Desk,
  viewer: Viewer,
  kind: Kind,
  at: Addressed,
  changes: Partial<ContentOf[Kind]>,
): Promise<Manuscript> {
  const changed = (content: Manuscript["content"]) => cleanContent(kind, { ...(content as ContentOf[Kind]), ...changes });
  return takeStep(desk, {
    act: "change",
    viewer,
    at,
    isDone: ({ content }) => isDeepStrictEqual(content, changed(content)),
    work: async (before, transaction) => {
      checkKind(before, kind);
      const content = changed(before.content);
      checkSamePolicy(before, content);
      if ("submittedById" in changes) checkUnit(viewer, content);
      await checkLinks(readerOf(transaction), kind, content);
      return { next: { content, ...asDraft(before, viewer) }, act: "CHANGED" };
    },
  });
}

/** Stores the text of an earlier revision once more, as the next one. @throws as `takeStep` does; {NotFoundError} for a revision that is not there. */
export async function restoreManuscript(desk: Desk, viewer: Viewer, at: Addressed, earlier: number): Promise<Manuscript> {
  return takeStep(desk, {
    act: "change",
    viewer,
    at,
    isDone: async ({ content }, graph) => isDeepStrictEqual(content, await contentAt(graph, at.id, earlier)),
    work: async (before, transaction) => {
      const content = await contentAt(readerOf(transaction), at.id, earlier);
      checkSamePolicy(before, content);
      await checkLinks(readerOf(transaction), before.kind, content);
      return { next: { content, ...asDraft(before, viewer) }, act: "RESTORED", comment: `恢复第 ${earlier} 版` };
    },
  });
}

async function contentAt(graph: GraphReader, id: string, revision: number): Promise<Manuscript["content"]> {
  const found = (await readRevisions(graph, id)).find((each) => each.revision === revision);
  if (!found) throw new NotFoundError(`这份稿件没有第 ${revision} 版。`, { id, revision });
  return found.content;
}

/** @throws {NotFoundError} where an id is that of another kind of text. */
export function checkKind({ id, kind }: Manuscript, wanted: ManuscriptKind): void {
  const words = { CaseStudy: "案例", Interpretation: "解读" };
  if (kind !== wanted) throw new NotFoundError(`没有编号为“${id}”的${words[wanted]}；这个编号是一篇${words[kind]}。`, { id });
}

function asDraft({ state, contributors }: Manuscript, { accountId }: Viewer): Partial<Manuscript> {
  return {
    state: state === "RETURNED" ? "RETURNED" : "DRAFT",
    contributors: [...new Set([...contributors, accountId])],
    approvals: [],
    advice: [],
  };
}

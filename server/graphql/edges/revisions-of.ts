import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { Manuscript } from "../../../schema/types/manuscript.ts";
import { Revision } from "../../../schema/types/revision.ts";
import { maySee } from "../../domain/manuscripts/rules.ts";
import { readHistory } from "../../editorial/manuscripts/read-history.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import type { Context } from "../context.ts";

/** The history of a text, for those who may see it written. */
export const revisionsOf = [Manuscript, CaseStudy, Interpretation].map((Type) => {
  @Resolver(() => Type)
  class RevisionsOf {
    @FieldResolver(() => [Revision], {
      description: "Every step so far, newest first; empty for readers who may not see it being written.",
    })
    async revisions(@Root() { id }: { id: string }, @Ctx() { graph, viewer }: Context) {
      const manuscript = viewer && (await readManuscript(graph, id));
      return manuscript && maySee(viewer, manuscript) ? readHistory(graph, id, manuscript.kind) : [];
    }
  }
  return RevisionsOf;
});

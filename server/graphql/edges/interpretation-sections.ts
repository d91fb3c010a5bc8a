import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { InterpretationSection } from "../../../schema/types/interpretation-section.ts";
import type { InterpretationContent } from "../../domain/manuscripts/manuscript.ts";
import { readMarkdown } from "../../editorial/content/markdown.ts";
import { explainedClause } from "../../graph/queries/lookups.ts";
import { readClauses } from "../../graph/queries/nodes-by-id.ts";
import { readSections } from "../../graph/queries/sections.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => Interpretation)
export class InterpretationSections {
  @FieldResolver(() => [InterpretationSection], { description: "Its sections in order." })
  sections(@Root() { id, fetched }: NodeRow<"Interpretation">, @Ctx() context: Context) {
    // Of one that is being written they come along.
    return fetched?.sections ?? context.loadMany(readSections, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "编者说明, which stands above the first section, as HTML that is safe to show.",
  })
  noteHtml(@Root() { content }: NodeRow<"Interpretation">) {
    const { note } = JSON.parse(content ?? "{}") as Partial<InterpretationContent>;
    return note ? readMarkdown(note).html : null;
  }
}

@Resolver(() => InterpretationSection)
export class ClauseOfSection {
  @FromGraph(explainedClause)
  @FieldResolver(() => Clause, { nullable: true, description: "The clause that it explains; null for a section on the whole." })
  clause(@Root() { clauseId }: NodeRow<"InterpretationSection">, @Ctx() context: Context) {
    return clauseId ? context.load(readClauses, clauseId) : null;
  }
}

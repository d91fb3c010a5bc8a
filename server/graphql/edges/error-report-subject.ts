import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Citation } from "../../../schema/types/citation.ts";
import { ErrorReport } from "../../../schema/types/error-report.ts";
import { Node } from "../../../schema/types/node.ts";
import type { ErrorReport as Report } from "../../domain/error-report.ts";
import { waitingDays } from "../../domain/waiting-days.ts";
import { readNodes } from "../../graph/queries/node-of-any-kind.ts";
import type { CitationRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

@Resolver(() => ErrorReport)
export class ErrorReportSubject {
  @FieldResolver(() => Node, { nullable: true, description: "What it is said of; null where that is no longer public." })
  subject(@Root() { subjectId }: Report, @Ctx() context: Context) {
    return context.load(readNodes, subjectId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Whole days that it has waited for an answer, where they are more than three.",
  })
  waitingDays(@Root() { at, answer }: Report) {
    return waitingDays(answer === null ? at : null);
  }

  @FieldResolver(() => Citation, { nullable: true, description: "The clause that the claim rests on; null for what rests on none." })
  async citation(@Root() { subjectId, clauseId: cited }: Report, @Ctx() context: Context): Promise<CitationRow | null> {
    const node = await context.load(readNodes, cited ?? subjectId);
    if (node?.__typename === "Clause") return { policyId: node.policyId, clauseId: node.id, quote: node.text };
    const { policyId, clauseId, quote } = (node ?? {}) as Partial<CitationRow>;
    return policyId && clauseId && quote ? { policyId, clauseId, quote } : null;
  }
}

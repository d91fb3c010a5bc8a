import { FieldResolver, Resolver, Root } from "type-graphql";
import { Citation } from "../../../schema/types/citation.ts";
import { Duty } from "../../../schema/types/duty.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Procedure } from "../../../schema/types/procedure.ts";
import { Step } from "../../../schema/types/step.ts";
import { citation } from "../../graph/queries/lookups.ts";
import type { CitationRow } from "../../graph/rows/node-row.ts";
import { FromGraph } from "../from-graph.ts";

/** Where a fact is stated: it carries the ids and the quote itself. */
export const citationOf = [Measure, Indicator, MeetingBody, Duty, Procedure, Step].map((Type) => {
  @Resolver(() => Type)
  class CitationOf {
    @FromGraph(citation)
    @FieldResolver(() => Citation, { description: "Where it is stated (出处)." })
    citation(@Root() { quote, clauseId, policyId }: CitationRow): CitationRow {
      return { quote, clauseId, policyId };
    }
  }
  return CitationOf;
});

import { FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Statement } from "../../../schema/types/statement.ts";
import { cadence } from "../../graph/queries/lookups.ts";
import type { NodeRow, StatementRow } from "../../graph/rows/node-row.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyCadence {
  @FromGraph(cadence)
  @FieldResolver(() => Statement, { nullable: true, description: "How often it meets (召开频次); null where the notice does not say." })
  cadence(@Root() body: NodeRow<"MeetingBody">): StatementRow | null {
    if (!body.cadence || !body.cadenceClauseId) return null;
    const citation = { quote: body.cadenceQuote ?? body.cadence, clauseId: body.cadenceClauseId, policyId: body.policyId };
    return { text: body.cadence, citation };
  }
}

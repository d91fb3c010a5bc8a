import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { Duty } from "../../../schema/types/duty.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { Procedure } from "../../../schema/types/procedure.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { place } from "../../graph/queries/lookups.ts";
import { readJurisdictions } from "../../graph/queries/nodes-by-id.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

/** The place that something belongs to. */
export const jurisdictionOf = [Policy, Measure, Indicator, Unit, MeetingBody, Duty, Procedure, CaseStudy].map((Type) => {
  @Resolver(() => Type)
  class JurisdictionOf {
    @FromGraph(place)
    @FieldResolver(() => Jurisdiction, { description: "The place (地区) that it belongs to." })
    jurisdiction(@Root() { jurisdictionId }: { jurisdictionId: string }, @Ctx() context: Context) {
      return context.loadExisting(readJurisdictions, jurisdictionId);
    }
  }
  return JurisdictionOf;
});

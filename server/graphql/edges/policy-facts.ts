import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { DutyConnection } from "../../../schema/connections/duty-connection.ts";
import { IndicatorConnection } from "../../../schema/connections/indicator-connection.ts";
import { MeasureConnection } from "../../../schema/connections/measure-connection.ts";
import { MeetingBodyConnection } from "../../../schema/connections/meeting-body-connection.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { Procedure } from "../../../schema/types/procedure.ts";
import { dutyList } from "../../graph/lists/duty-list.ts";
import { meetingBodyList } from "../../graph/lists/meeting-body-list.ts";
import { subjectList } from "../../graph/lists/subject-list.ts";
import { readPolicyProcedures } from "../../graph/queries/procedures.ts";
import { STATED_COUNTS } from "../../graph/queries/stated-counts.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import { answerConnection } from "../answer-connection.ts";
import type { Context } from "../context.ts";

/** A policy is asked for whole: its pages are as large as pages may be. */
@ArgsType()
class WholePageArguments {
  @Field(() => Int, { nullable: true, defaultValue: 100, description: "Page size, 1 to 100." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  after?: string | null;
}

/** The totals of many policies, as a list of them asks for, are one statement. */
const counted = (context: Context, label: keyof typeof STATED_COUNTS, id: string) => async () =>
  (await context.load(STATED_COUNTS[label], id)) ?? 0;

const all = { name: null, jurisdictions: null, units: null, level: null, timed: false };

@Resolver(() => Policy)
export class PolicyFacts {
  @FieldResolver(() => MeasureConnection, { description: "The measures (举措) that it states." })
  measures(
    @Root() { id }: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerConnection(
      context,
      info,
      page,
      null,
      () => subjectList("Measure", { ...all, policies: [id], on: context.on }),
      counted(context, "Measure", id),
    );
  }

  @FieldResolver(() => IndicatorConnection, { description: "The indicators (指标) that it states, both levels." })
  indicators(
    @Root() { id }: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerConnection(
      context,
      info,
      page,
      null,
      () => subjectList("Indicator", { ...all, policies: [id], on: context.on }),
      counted(context, "Indicator", id),
    );
  }

  @FieldResolver(() => MeetingBodyConnection, { description: "The meetings, groups and 专班 that it sets up." })
  meetingBodies(
    @Root() { id }: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerConnection(
      context,
      info,
      page,
      null,
      () => meetingBodyList({ name: null, jurisdictions: null, policies: [id], units: null, timed: false, on: context.on }),
      counted(context, "MeetingBody", id),
    );
  }

  @FieldResolver(() => DutyConnection, { description: "The duties (职责事项) that it lays on anyone." })
  duties(
    @Root() { id }: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerConnection(
      context,
      info,
      page,
      null,
      () => dutyList({ units: null, jurisdictions: null, policies: [id], timed: false, on: context.on }),
      counted(context, "Duty", id),
    );
  }

  @FieldResolver(() => [Procedure], { description: "The procedures (办理流程) that it lays out." })
  procedures(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readPolicyProcedures, id);
  }
}

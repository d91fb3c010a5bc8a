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
import type { KeysetList } from "../../graph/queries/keyset-page.ts";
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

type Stated = keyof typeof STATED_COUNTS;

/** What a policy states of one kind, as a page of its list. The totals of many policies, as a list of them asks for, are one statement. */
const stated =
  <Label extends Stated>(label: Label, listOf: (chosen: { policies: string[]; on: string }) => KeysetList<Label>) =>
  ({ id }: { id: string }, page: WholePageArguments, context: Context, info: GraphQLResolveInfo) => {
    const list = () => listOf({ policies: [id], on: context.on });
    const total = async () => (await context.load(STATED_COUNTS[label], id)) ?? 0;
    return answerConnection(context, info, page, null, list, total);
  };

const everywhere = { jurisdictions: null, units: null, timed: false };
const unnamed = { ...everywhere, name: null };

const measuresOf = stated("Measure", (chosen) => subjectList("Measure", { ...unnamed, level: null, ...chosen }));
const indicatorsOf = stated("Indicator", (chosen) => subjectList("Indicator", { ...unnamed, level: null, ...chosen }));
const meetingBodiesOf = stated("MeetingBody", (chosen) => meetingBodyList({ ...unnamed, ...chosen }));
const dutiesOf = stated("Duty", (chosen) => dutyList({ ...everywhere, ...chosen }));

@Resolver(() => Policy)
export class PolicyFacts {
  @FieldResolver(() => MeasureConnection, { description: "The measures (举措) that it states." })
  measures(
    @Root() policy: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return measuresOf(policy, page, context, info);
  }

  @FieldResolver(() => IndicatorConnection, { description: "The indicators (指标) that it states, both levels." })
  indicators(
    @Root() policy: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return indicatorsOf(policy, page, context, info);
  }

  @FieldResolver(() => MeetingBodyConnection, { description: "The meetings, groups and 专班 that it sets up." })
  meetingBodies(
    @Root() policy: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return meetingBodiesOf(policy, page, context, info);
  }

  @FieldResolver(() => DutyConnection, { description: "The duties (职责事项) that it lays on anyone." })
  duties(
    @Root() policy: NodeRow<"Policy">,
    @Args(() => WholePageArguments) page: WholePageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return dutiesOf(policy, page, context, info);
  }

  @FieldResolver(() => [Procedure], { description: "The procedures (办理流程) that it lays out." })
  procedures(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readPolicyProcedures, id);
  }
}

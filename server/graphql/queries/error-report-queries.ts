import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from "type-graphql";
import { ErrorReportConnection } from "../../../schema/connections/error-report-connection.ts";
import { Role } from "../../../schema/enums/role.ts";
import { overdueSince } from "../../domain/waiting-days.ts";
import { countErrorReports, listErrorReports } from "../../graph/reports/error-reports.ts";
import { readCursor, writeCursor } from "../arguments/cursor.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { connectionOf } from "../connection-of.ts";
import type { Context } from "../context.ts";

const PLACE = { label: "ErrorReport", types: ["string", "string"] } as const;

@ArgsType()
class ErrorReportsArguments extends PageArguments {
  @Field(() => Boolean, { defaultValue: true, description: "Only those that wait for an answer." })
  open!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Only those that were made more than three days ago." })
  overdue!: boolean;
}

@Resolver()
export class ErrorReportQueries {
  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => ErrorReportConnection, {
    description: "What readers say is wrong (报告的错误), the newest first. For whoever edits or reviews.",
  })
  async errorReports(@Args(() => ErrorReportsArguments) { open, overdue, ...page }: ErrorReportsArguments, @Ctx() { graph }: Context) {
    const first = checkPageSize(page.first ?? 20);
    const [at, id] = page.after ? (readCursor(PLACE, page.after).key as string[]) : [];
    const after = at !== undefined && id !== undefined ? { at, id } : null;
    const filter = { open, before: overdue ? overdueSince() : null };
    const found = await listErrorReports(graph, filter, { after, limit: first + 1 });
    const rows = found.map((node) => ({ node, cursor: writeCursor(PLACE.label, { mode: "exact", key: [node.at, node.id] }) }));
    return connectionOf(rows, { first, goesOn: after !== null, totalCount: () => countErrorReports(graph, filter) });
  }
}

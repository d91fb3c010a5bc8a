import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { AuditEntryConnection } from "../../../schema/connections/audit-entry-connection.ts";
import { Role } from "../../../schema/enums/role.ts";
import { DateScalar } from "../../../schema/scalars/date.ts";
import { AuditEntry } from "../../../schema/types/audit-entry.ts";
import { AuditVerdict } from "../../../schema/types/audit-verdict.ts";
import { countAuditEntries, listAuditEntries } from "../../editorial/list-audit-entries.ts";
import { verifyAuditLog, verifyNewEntries } from "../../editorial/verify-audit-log.ts";
import { readSubjectNames } from "../../graph/queries/subject-names.ts";
import { readCursor, writeCursor } from "../arguments/cursor.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { connectionOf } from "../connection-of.ts";
import type { Context } from "../context.ts";

@ArgsType()
class AuditLogArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: "User name of who did it." })
  by?: string | null;

  @Field(() => String, { nullable: true, description: "Id of what it was done to, or a part of it." })
  subject?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day, as it is in China." })
  on?: string | null;
}

const PLACE = { label: "AuditEntry", types: ["number"] } as const;
const DAY = 86_400_000;

@Resolver(() => AuditEntry)
export class AuditQueries {
  @Authorized(Role.ADMIN)
  @Query(() => AuditEntryConnection, { description: "Who did what (操作日志), the newest first. Administrators only." })
  async auditLog(@Args(() => AuditLogArguments) { by, subject, on, ...page }: AuditLogArguments, @Ctx() { graph }: Context) {
    const first = checkPageSize(page.first ?? 50);
    const before = page.after ? Number(readCursor(PLACE, page.after).key[0]) : null;
    const filter = { by: by?.trim() || null, subject: subject?.trim() || null, within: on ? dayInChina(on) : null };
    const found = await listAuditEntries(graph, filter, { before, limit: first + 1 });
    const rows = found.map((node) => ({ node, cursor: writeCursor(PLACE.label, { mode: "exact", key: [node.seq] }) }));
    return connectionOf(rows, { first, goesOn: before !== null, totalCount: () => countAuditEntries(graph, filter) });
  }

  @Authorized(Role.ADMIN)
  @Query(() => AuditVerdict, {
    description:
      "Whether the log is whole, each entry checked against the one before: once by this process, or with `whole` all of them now.",
  })
  async auditVerdict(@Arg("whole", () => Boolean, { defaultValue: false }) whole: boolean, @Ctx() { desk: { graph } }: Context) {
    const { entries, hash, broken } = await (whole ? verifyAuditLog(graph) : verifyNewEntries(graph));
    return { entries, hash, brokenAt: broken?.seq ?? null, why: broken?.why ?? null };
  }

  @FieldResolver(() => String, { nullable: true, description: "What people call it; null where nothing has this id any longer." })
  subjectName(@Root() { subjectId }: AuditEntry, @Ctx() context: Context) {
    return context.load(readSubjectNames, subjectId);
  }
}

function dayInChina(date: string): { from: string; until: string } {
  const start = Date.parse(`${date}T00:00:00+08:00`);
  return { from: new Date(start).toISOString(), until: new Date(start + DAY).toISOString() };
}

import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { NoticeUploadConnection } from "../../../schema/connections/notice-upload-connection.ts";
import { NoticeState } from "../../../schema/enums/notice-state.ts";
import { Role } from "../../../schema/enums/role.ts";
import { NoticeUpload } from "../../../schema/types/notice-upload.ts";
import { WithdrawnPolicy } from "../../../schema/types/withdrawn-policy.ts";
import { overdueSince } from "../../domain/waiting-days.ts";
import { countNoticeUploads, listNoticeUploads, readNoticeUpload } from "../../graph/notices/notice-uploads.ts";
import { findWithdrawnPolicies, listWithdrawnPolicies } from "../../graph/notices/withdrawn-policies.ts";
import { readCursor, writeCursor } from "../arguments/cursor.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { connectionOf } from "../connection-of.ts";
import type { Context } from "../context.ts";

@ArgsType()
class NoticeUploadsArguments extends PageArguments {
  @Field(() => [NoticeState], { defaultValue: [NoticeState.WAITING], description: "How far they have come." })
  states!: NoticeState[];

  @Field(() => Boolean, { defaultValue: false, description: "Only those that were uploaded more than three days ago." })
  overdue!: boolean;
}

const PLACE = { label: "NoticeUpload", types: ["string", "string"] } as const;
const MOST_WITHDRAWN = 100;

@Resolver()
export class NoticeQueries {
  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => NoticeUpload, { nullable: true, description: "An uploaded notice; null where there is none. For whoever edits or reviews." })
  noticeUpload(@Arg("id", () => ID) id: string, @Ctx() { graph }: Context) {
    return readNoticeUpload(graph, id);
  }

  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => NoticeUploadConnection, {
    description: "Uploaded notices (待审通知), what changed last first. For whoever edits or reviews.",
  })
  async noticeUploads(@Args(() => NoticeUploadsArguments) { states, overdue, ...page }: NoticeUploadsArguments, @Ctx() { graph }: Context) {
    const first = checkPageSize(page.first ?? 20);
    const [updatedAt, id] = page.after ? (readCursor(PLACE, page.after).key as string[]) : [];
    const after = updatedAt !== undefined && id !== undefined ? { updatedAt, id } : null;
    const filter = { states, before: overdue ? overdueSince() : null };
    const found = await listNoticeUploads(graph, filter, { after, limit: first + 1 });
    const cursorOf = (node: (typeof found)[number]) => writeCursor(PLACE.label, { mode: "exact", key: [node.updatedAt, node.id] });
    const rows = found.map((node) => ({ node, cursor: cursorOf(node) }));
    return connectionOf(rows, { first, goesOn: after !== null, totalCount: () => countNoticeUploads(graph, filter) });
  }

  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => [WithdrawnPolicy], { description: "Policies that were taken back, the last hundred. For whoever edits or reviews." })
  withdrawnPolicies(
    @Arg("ids", () => [ID], { nullable: true, description: "Only these." }) ids: string[] | null,
    @Ctx() { graph }: Context,
  ) {
    return ids ? findWithdrawnPolicies(graph, ids.slice(0, MOST_WITHDRAWN)) : listWithdrawnPolicies(graph, MOST_WITHDRAWN);
  }
}

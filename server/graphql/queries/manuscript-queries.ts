import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { ManuscriptConnection } from "../../../schema/connections/manuscript-connection.ts";
import { ManuscriptView } from "../../../schema/enums/manuscript-view.ts";
import { Role } from "../../../schema/enums/role.ts";
import { DiscardedDraft } from "../../../schema/types/discarded-draft.ts";
import { Manuscript } from "../../../schema/types/manuscript.ts";
import { ForbiddenError } from "../../domain/errors.ts";
import type { ManuscriptState } from "../../domain/manuscripts/manuscript.ts";
import { maySee, maySeeDiscarded } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { overdueSince } from "../../domain/waiting-days.ts";
import { readDiscardedDraft } from "../../graph/manuscripts/discarded-drafts.ts";
import { countManuscripts, listManuscripts, type ManuscriptFilter, placeOf } from "../../graph/manuscripts/list-manuscripts.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import { readCursor, writeCursor } from "../arguments/cursor.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { connectionOf } from "../connection-of.ts";
import type { Context } from "../context.ts";

@ArgsType()
class ManuscriptsArguments extends PageArguments {
  @Field(() => ManuscriptView, { defaultValue: ManuscriptView.MINE, description: "Which." })
  view!: ManuscriptView;

  @Field(() => String, { nullable: true, description: "The title, or a part of it." })
  title?: string | null;

  @Field(() => [ID], { nullable: true, description: "Only these." })
  ids?: string[] | null;
}

const DEFAULT_PAGE = 20;
const PLACE = { label: "Manuscript", types: ["string", "string"] } as const;

@Resolver()
export class ManuscriptQueries {
  @Authorized()
  @Query(() => Manuscript, {
    nullable: true,
    description: "What is being written under an id; null where there is nothing, or nothing the viewer may see.",
  })
  async manuscript(@Arg("id", () => ID) id: string, @Ctx() { graph, viewer }: Context) {
    const found = await readManuscript(graph, id);
    return found && maySee(viewer, found) ? found : null;
  }

  @Authorized()
  @Query(() => DiscardedDraft, {
    nullable: true,
    description: "The draft that was discarded under an id; null where there was none, or none the viewer might have seen.",
  })
  async discardedDraft(@Arg("id", () => ID) id: string, @Ctx() { graph, viewer }: Context) {
    const found = await readDiscardedDraft(graph, id);
    return found && maySeeDiscarded(viewer as Viewer, found) ? found : null;
  }

  @Authorized()
  @Query(() => ManuscriptConnection, {
    description: "Manuscripts (稿件), what changed last first; of what is to be reviewed what has waited longest.",
  })
  async manuscripts(
    @Args(() => ManuscriptsArguments) { view, title, ids, ...page }: ManuscriptsArguments,
    @Ctx() { graph, viewer }: Context,
  ) {
    const first = checkPageSize(page.first ?? DEFAULT_PAGE);
    const filter = { ...filterFor(view, viewer as Viewer), title: title?.trim() || null, ids: ids ?? null };
    const [at, id] = page.after ? (readCursor(PLACE, page.after).key as string[]) : [];
    const after = at !== undefined && id !== undefined ? { at, id } : null;
    const found = await listManuscripts(graph, filter, { after, limit: first + 1 });
    const cursorOf = (node: (typeof found)[number]) =>
      writeCursor(PLACE.label, { mode: "exact", key: [placeOf(filter, node).at, node.id] });
    const rows = found.map((node) => ({ node, cursor: cursorOf(node) }));
    return connectionOf(rows, { first, goesOn: after !== null, totalCount: () => countManuscripts(graph, filter) });
  }
}

const EVERY: ManuscriptState[] = ["DRAFT", "SUBMITTED", "RETURNED", "PUBLISHED", "WITHDRAWN"];

/** @throws {ForbiddenError} for a list that is not for the viewer. */
function filterFor(view: ManuscriptView, { accountId, unitId, roles }: Viewer): ManuscriptFilter {
  const isReviewer = roles.includes(Role.REVIEWER) || roles.includes(Role.ADMIN);
  switch (view) {
    case ManuscriptView.MINE:
      return { own: { accountId, unitId }, states: EVERY };
    case ManuscriptView.TO_REVIEW:
    case ManuscriptView.OVERDUE:
      if (!isReviewer) throw new ForbiddenError("待审的稿件只给审核人看。", { view });
      return { reviewer: { accountId }, states: ["SUBMITTED"], submittedBefore: view === ManuscriptView.OVERDUE ? overdueSince() : null };
    case ManuscriptView.PUBLISHED:
      return isReviewer ? { states: EVERY, isPublic: true } : { states: ["PUBLISHED"] };
    case ManuscriptView.WITHDRAWN:
      return { ...(isReviewer ? {} : { own: { accountId, unitId } }), states: ["WITHDRAWN"] };
    case ManuscriptView.ALL:
      if (!roles.includes(Role.ADMIN)) throw new ForbiddenError("全部稿件只给管理员看。", { view });
      return { states: EVERY };
  }
}

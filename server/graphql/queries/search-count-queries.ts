import { Arg, Authorized, Ctx, Int, Query, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { SearchCount } from "../../../schema/types/search-count.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import type { Context } from "../context.ts";

const DEFAULT_PAGE = 50;

@Resolver()
export class SearchCountQueries {
  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => [SearchCount], {
    description:
      "What visitors look for most (热门检索); with `failed`, what they look for and do not find (无结果检索). For those who work here.",
  })
  searchCounts(
    @Arg("failed", () => Boolean, { nullable: true, defaultValue: false, description: "Those that found nothing, most often first." })
    failed: boolean | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: "At most 100." }) first: number | null,
    @Ctx() context: Context,
  ) {
    return context.searchCounts.most(checkPageSize(first ?? DEFAULT_PAGE), { failed: failed ?? false });
  }
}

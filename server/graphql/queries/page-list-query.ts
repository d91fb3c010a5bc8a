import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { SearchKind } from "../../../schema/enums/search-kind.ts";
import { ListedPage } from "../../../schema/types/listed-page.ts";
import { PageList } from "../../../schema/types/page-list.ts";
import { BadInputError } from "../../domain/errors.ts";
import { countListedParts, readListedPages } from "../../graph/queries/listed-pages.ts";
import type { ShownKind } from "../../graph/queries/shown-kinds.ts";
import type { Context } from "../context.ts";

const MOST_PARTS = 100_000;

/** What was asked for; each field reads what it needs. */
interface AskedPages {
  kind: ShownKind;
  part: number;
}

@Resolver(() => PageList)
export class PageListQuery {
  @Query(() => PageList, {
    description: "Every page of the portal that shows a thing of this kind, for sitemaps and for copies of the site.",
  })
  pages(
    @Arg("kind", () => SearchKind, { description: "Clauses have no pages of their own." }) kind: SearchKind,
    @Arg("part", () => Int, { defaultValue: 1, description: "From 1." }) part: number,
  ): AskedPages {
    if (kind === SearchKind.CLAUSE) throw new BadInputError("条款没有自己的页面，它们在政策的页面上：请用 kind: POLICY。", { kind });
    if (part < 1 || part > MOST_PARTS) throw new BadInputError(`part 从 1 数起，收到的是 ${part}。`, { part });
    return { kind, part };
  }

  @FieldResolver(() => Int, { description: "How many parts there are." })
  parts(@Root() { kind }: AskedPages, @Ctx() { graph }: Context) {
    return countListedParts(graph, kind);
  }

  @FieldResolver(() => [ListedPage], { description: "The part that was asked for, at most 10,000; empty behind the last." })
  nodes(@Root() { kind, part }: AskedPages, @Ctx() { graph }: Context) {
    return readListedPages(graph, kind, part);
  }
}

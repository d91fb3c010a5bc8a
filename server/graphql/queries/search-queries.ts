import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { SearchKind } from "../../../schema/enums/search-kind.ts";
import { Answer } from "../../../schema/types/answer.ts";
import { SearchHit } from "../../../schema/types/search-hit.ts";
import { SearchResults } from "../../../schema/types/search-results.ts";
import { Suggestion } from "../../../schema/types/suggestion.ts";
import { asksSomething } from "../../ask/aspects.ts";
import { readCaseStudies, readInterpretations } from "../../graph/queries/nodes-by-id.ts";
import type { SearchHit as Hit, Understood } from "../../search/search-engine.ts";
import { answer, LONGEST_QUESTION } from "../answer.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { type SearchFilters, searchFilters } from "../arguments/search-filters.ts";
import type { Context } from "../context.ts";

const DEFAULT_PAGE = 20;
const DEFAULT_SUGGESTIONS = 8;
const MOST_SUGGESTIONS = 20;
const DEFAULT_SIMILAR = 5;
const MOST_SIMILAR = 20;

@ArgsType()
class SearchArguments extends PageArguments {
  @Field(() => String, { description: "Anything a person types: names, words, pinyin." })
  query!: string;

  @Field(() => [SearchKind], { nullable: true, description: "Only these kinds." })
  kinds?: SearchKind[] | null;

  @Field(() => String, { nullable: true, description: "Name of a place, as the facet gives it." })
  jurisdiction?: string | null;

  @Field(() => String, { nullable: true, description: "Name of a unit, as the facet gives it." })
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: "Year of issue." })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: "Id of a policy, as the facet gives it." })
  policy?: string | null;

  @Field(() => Boolean, { nullable: true, description: "The words as they are: no typing error put right, no pinyin read." })
  asTyped?: boolean | null;
}

/** What the resolvers of its fields are told of a search. */
interface Found {
  asked: SearchArguments;
  understood: Understood;
}

@Resolver(() => SearchResults)
export class SearchQueries {
  @Query(() => SearchResults, { description: "Full-text search (全文检索), best first." })
  async search(@Args(() => SearchArguments) request: SearchArguments, @Ctx() context: Context) {
    const first = checkPageSize(request.first ?? DEFAULT_PAGE);
    const { policy, ...asked } = request;
    const ask = (filters: SearchFilters) => context.search.search({ ...asked, ...filters, policyId: filters.policy, first });
    const typed: SearchFilters = { jurisdiction: asked.jurisdiction, unit: asked.unit, policy };
    const asTyped = await ask(typed);
    // Nothing may mean that nothing bears the name, or that the index calls it otherwise.
    const named = asTyped.totalCount === 0 ? await searchFilters(context, typed) : null;
    const { hits, ...found } = named ? await ask(named) : asTyped;
    const nodes = await keepPublic(hits, context);
    return {
      ...found,
      asked: request,
      alsoSearched: found.understood.also,
      nodes,
      pageInfo: {
        hasNextPage: found.hasNextPage,
        hasPreviousPage: Boolean(request.after),
        startCursor: hits[0]?.cursor ?? null,
        endCursor: found.endCursor,
      },
    };
  }

  @FieldResolver(() => Answer, {
    nullable: true,
    description:
      "Where the query is a question about what the notices know (谁牵头开办企业): the answer, with its clauses, or what they do not say.",
  })
  async answer(@Root() { asked, understood }: Found, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const isQuestion = understood.intents.length > 0 || asksSomething(asked.query);
    if (!isQuestion || asked.query.length > LONGEST_QUESTION) return null;
    const found = await answer(asked.query, await jurisdictionArgument(context, asked.jurisdiction), context, info);
    return found.readings.length > 0 ? found : null;
  }

  @Query(() => [SearchHit], {
    description: "Passages like this one (相近内容), best first: what else notices and cases say of the same matter.",
  })
  async similar(
    @Arg("id", () => ID, { description: "Id of a clause, measure, indicator, meeting body or case." }) id: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_SIMILAR, description: "At most 20." }) first: number | null,
    @Ctx() context: Context,
  ) {
    return keepPublic(await context.search.similar(id, checkPageSize(first ?? DEFAULT_SIMILAR, MOST_SIMILAR)), context);
  }

  @Query(() => [Suggestion], { description: "What a person may be about to type (搜索建议)." })
  suggest(
    @Arg("prefix", () => String, { description: "What is typed so far: characters, pinyin or initials." }) prefix: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_SUGGESTIONS, description: "At most 20." }) first: number | null,
    @Ctx() context: Context,
  ) {
    return context.search.suggest(prefix, checkPageSize(first ?? DEFAULT_SUGGESTIONS, MOST_SUGGESTIONS));
  }
}

/** The index follows the graph a moment later: what was withdrawn in that moment is left out. */
async function keepPublic(hits: Hit[], context: Context): Promise<Hit[]> {
  const readers = { CASE_STUDY: readCaseStudies, INTERPRETATION: readInterpretations } as const;
  const isPublic = await Promise.all(
    hits.map((hit) => {
      if (hit.kind === "CASE_STUDY" || hit.kind === "INTERPRETATION") {
        return context.load<unknown>(readers[hit.kind], hit.id).then((node) => node !== null);
      }
      return true;
    }),
  );
  return hits.filter((_, index) => isPublic[index]);
}

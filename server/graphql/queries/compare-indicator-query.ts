import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { IndicatorComparison } from "../../../schema/types/indicator-comparison.ts";
import { conceptsNamed } from "../../domain/concepts-named.ts";
import { BadInputError } from "../../domain/errors.ts";
import { nearestNames } from "../../domain/nearest-names.ts";
import { unknownName } from "../../domain/unknown-name.ts";
import { readConceptIndicators } from "../../graph/queries/concept-indicators.ts";
import { readConcepts } from "../../graph/queries/concepts.ts";
import { nameKey } from "../arguments/name-key.ts";
import type { Context } from "../context.ts";

@Resolver()
export class CompareIndicatorQuery {
  @Query(() => [IndicatorComparison], {
    description:
      "The same indicator across jurisdictions: who leads it where, what each breaks it into, and what one has and another lacks.",
  })
  async compareIndicator(
    @Arg("name", () => String, {
      description: "As any of the places calls it; on the second level with the first before it (开办企业费用).",
    })
    name: string,
    @Ctx() context: Context,
  ) {
    nameKey("name", name);
    const concepts = await readConcepts(context.graph);
    const [meant, ...others] = conceptsNamed(name, concepts);
    if (!meant) {
      const names = concepts.map((concept) => concept.name).filter((each) => !each.includes("："));
      throw unknownName("指标", name, nearestNames(name, names), `可以对比的有：${names.slice(0, 20).join("、")}。`);
    }
    if (others.length > 0) {
      const names = [meant, ...others].map(([first]) => first?.name.replace("：", ""));
      throw new BadInputError(`“${name}”在几个一级指标下都有：${names.join("、")}。请连同一级指标的名称一起写。`, { names });
    }
    const among = await readConceptIndicators(
      context.graph,
      meant.map(({ id }) => id),
    );
    return among.map((indicator) => ({ indicator, among }));
  }
}

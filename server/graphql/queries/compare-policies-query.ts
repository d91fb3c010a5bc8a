import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { PolicyComparison } from "../../../schema/types/policy-comparison.ts";
import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import { readPolicies } from "../../graph/queries/nodes-by-id.ts";
import { readPolicyStatements } from "../../graph/queries/policy-statements.ts";
import { compareVersions } from "../../graph/rows/compare-versions.ts";
import type { Context } from "../context.ts";

@Resolver()
export class ComparePoliciesQuery {
  @Query(() => PolicyComparison, {
    description: "Two versions of a notice (版本对比): what the later one lays down anew, no longer, or otherwise, each with its clause.",
  })
  async comparePolicies(
    @Arg("before", () => ID, { description: "Id of the earlier version." }) before: string,
    @Arg("after", () => ID, { description: "Id of the later version." }) after: string,
    @Ctx() context: Context,
  ) {
    const [earlier, later] = await Promise.all([heldPolicy(context, before), heldPolicy(context, after)]);
    const [said, says] = await Promise.all([readPolicyStatements(context.graph, before), readPolicyStatements(context.graph, after)]);
    return { before: earlier, after: later, ...compareVersions({ id: before, ...said }, { id: after, ...says }) };
  }
}

async function heldPolicy(context: Context, id: string) {
  if (id === "")
    throw new BadInputError("没有写全要对比哪两份通知：before 是前一份的编号，after 是后一份的。也可以从通知的页面上进入对比。");
  const policy = await context.load(readPolicies, id);
  if (!policy) throw new NotFoundError(`没有编号为“${id.slice(0, 100)}”的通知，无法对比。请先用 policies(title:) 查到 id。`, { id });
  if (policy.stub) throw new BadInputError(`《${policy.title}》只被其他通知引用，没有收录全文，无法对比。`, { id });
  return policy;
}

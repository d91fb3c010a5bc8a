import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { CreateInterpretationInput, UpdateInterpretationInput } from "../../../schema/inputs/interpretation-inputs.ts";
import { TransitionInput } from "../../../schema/inputs/transition-input.ts";
import { InterpretationPayload } from "../../../schema/payloads/interpretation-payload.ts";
import type { Manuscript } from "../../domain/manuscripts/manuscript.ts";
import { changeManuscript } from "../../editorial/manuscripts/change-manuscript.ts";
import { createManuscript } from "../../editorial/manuscripts/create-manuscript.ts";
import { publishManuscript } from "../../editorial/manuscripts/publish-manuscript.ts";
import { returnManuscript, submitManuscript } from "../../editorial/manuscripts/review-manuscript.ts";
import { withdrawManuscript } from "../../editorial/manuscripts/withdraw-manuscript.ts";
import { newInterpretation, toInterpretationChanges } from "../arguments/interpretation-content.ts";
import type { Context } from "../context.ts";
import { nodeOf } from "../manuscript-nodes.ts";
import { signedIn } from "../signed-in.ts";

const KIND = "Interpretation";

@Resolver()
export class InterpretationMutations {
  @Authorized(Role.EDITOR)
  @Mutation(() => InterpretationPayload, {
    description:
      "Begins an interpretation as a draft (新建解读). The very same words sent again are the draft that is there, until somebody touches it.",
  })
  async createInterpretation(@Arg("input", () => CreateInterpretationInput) input: CreateInterpretationInput, @Ctx() context: Context) {
    return payload(context, await createManuscript(context.desk, signedIn(context), KIND, newInterpretation(input)));
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => InterpretationPayload, {
    description:
      "Changes an interpretation (修改解读). `revision` is the one that was read; another one stored meanwhile is a CONFLICT that carries it.",
  })
  async updateInterpretation(@Arg("input", () => UpdateInterpretationInput) input: UpdateInterpretationInput, @Ctx() context: Context) {
    return payload(context, await changeManuscript(context.desk, signedIn(context), KIND, input, toInterpretationChanges(input)));
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => InterpretationPayload, { description: "Hands a draft to the reviewers (送审)." })
  async submitInterpretation(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await submitManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => InterpretationPayload, { description: "Hands it back with a comment (退回)." })
  async returnInterpretation(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await returnManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => InterpretationPayload, {
    description:
      "Approves it; the last approval that is needed publishes it (审核通过并发布). Over warnings only an administrator, with a comment.",
  })
  async publishInterpretation(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await publishManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => InterpretationPayload, { description: "Takes back what is public, with a comment (撤回)." })
  async withdrawInterpretation(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await withdrawManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }
}

async function payload(context: Context, manuscript: Manuscript) {
  return { manuscript, interpretation: await nodeOf(manuscript, context) };
}

import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { CreateCaseStudyInput, UpdateCaseStudyInput } from "../../../schema/inputs/case-study-inputs.ts";
import { TransitionInput } from "../../../schema/inputs/transition-input.ts";
import { CaseStudyPayload } from "../../../schema/payloads/case-study-payload.ts";
import type { Manuscript } from "../../domain/manuscripts/manuscript.ts";
import { changeManuscript } from "../../editorial/manuscripts/change-manuscript.ts";
import { createManuscript } from "../../editorial/manuscripts/create-manuscript.ts";
import { publishManuscript } from "../../editorial/manuscripts/publish-manuscript.ts";
import { returnManuscript, submitManuscript } from "../../editorial/manuscripts/review-manuscript.ts";
import { withdrawManuscript } from "../../editorial/manuscripts/withdraw-manuscript.ts";
import { newCase, toCaseChanges } from "../arguments/case-content.ts";
import type { Context } from "../context.ts";
import { nodeOf } from "../manuscript-nodes.ts";
import { signedIn } from "../signed-in.ts";

const KIND = "CaseStudy";

@Resolver()
export class CaseStudyMutations {
  @Authorized(Role.EDITOR)
  @Mutation(() => CaseStudyPayload, {
    description:
      "Begins a case as a draft (新建案例). The very same words sent again are the draft that is there, until somebody touches it.",
  })
  async createCaseStudy(@Arg("input", () => CreateCaseStudyInput) input: CreateCaseStudyInput, @Ctx() context: Context) {
    const viewer = signedIn(context);
    return payload(context, await createManuscript(context.desk, viewer, KIND, await newCase(context, viewer, input)));
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => CaseStudyPayload, {
    description:
      "Changes a case (修改案例). `revision` is the one that was read; another one stored meanwhile is a CONFLICT that carries it.",
  })
  async updateCaseStudy(@Arg("input", () => UpdateCaseStudyInput) input: UpdateCaseStudyInput, @Ctx() context: Context) {
    const changes = await toCaseChanges(context, input);
    return payload(context, await changeManuscript(context.desk, signedIn(context), KIND, input, changes));
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => CaseStudyPayload, { description: "Hands a draft to the reviewers (送审)." })
  async submitCaseStudy(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await submitManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => CaseStudyPayload, { description: "Hands it back with a comment (退回)." })
  async returnCaseStudy(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await returnManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => CaseStudyPayload, {
    description:
      "Approves it; the last approval that is needed publishes it (审核通过并发布). Over warnings only an administrator, with a comment.",
  })
  async publishCaseStudy(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await publishManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => CaseStudyPayload, { description: "Takes back what is public, with a comment (撤回)." })
  async withdrawCaseStudy(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return payload(context, await withdrawManuscript(context.desk, signedIn(context), { kind: KIND, ...input }));
  }
}

async function payload(context: Context, manuscript: Manuscript) {
  return { manuscript, caseStudy: await nodeOf(manuscript, context) };
}

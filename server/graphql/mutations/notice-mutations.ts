import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { ChooseReplacedPolicyInput, ConfirmFactsInput, DropCorrectionInput, JudgeFactInput } from "../../../schema/inputs/notice-inputs.ts";
import { TransitionInput } from "../../../schema/inputs/transition-input.ts";
import { NoticePayload } from "../../../schema/payloads/notice-payload.ts";
import { chooseReplaced } from "../../editorial/notices/choose-replaced.ts";
import { confirmFacts } from "../../editorial/notices/confirm-facts.ts";
import { discardUpload } from "../../editorial/notices/discard-upload.ts";
import { dropCorrection } from "../../editorial/notices/drop-correction.ts";
import { judgeFact } from "../../editorial/notices/judge-fact.ts";
import { loadUpload } from "../../editorial/notices/load-upload.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class NoticeMutations {
  @Authorized(Role.EDITOR)
  @Mutation(() => NoticePayload, {
    description: "Confirms, corrects or rejects one fact of an uploaded notice (核对). A correction may only say what the notice says.",
  })
  async judgeFact(@Arg("input", () => JudgeFactInput) input: JudgeFactInput, @Ctx() context: Context) {
    const { verdict = null, changes, reason = null, ...rest } = input;
    return { notice: await judgeFact(context.desk, signedIn(context), { ...rest, verdict, changes: changes ?? [], reason }) };
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => NoticePayload, { description: "Confirms all facts that nobody has judged and that are sure enough (一并确认)." })
  async confirmFacts(@Arg("input", () => ConfirmFactsInput) input: ConfirmFactsInput, @Ctx() context: Context) {
    return { notice: await confirmFacts(context.desk, signedIn(context), input) };
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => NoticePayload, { description: "Lets go of a correction that has no place in this reading." })
  async dropCorrection(@Arg("input", () => DropCorrectionInput) input: DropCorrectionInput, @Ctx() context: Context) {
    return { notice: await dropCorrection(context.desk, signedIn(context), input) };
  }

  @Authorized(Role.EDITOR)
  @Mutation(() => NoticePayload, { description: "Says which held policy an uploaded notice replaces, where its text does not (取代)." })
  async chooseReplacedPolicy(@Arg("input", () => ChooseReplacedPolicyInput) input: ChooseReplacedPolicyInput, @Ctx() context: Context) {
    return { notice: await chooseReplaced(context.desk, signedIn(context), { ...input, policy: input.policy ?? null }) };
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => NoticePayload, {
    description: "Approves an uploaded notice whose facts are all judged; the last approval that is needed loads it (载入).",
  })
  async loadNotice(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return { notice: await loadUpload(context.desk, signedIn(context), input) };
  }

  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Mutation(() => NoticePayload, { description: "Puts an uploaded notice aside, with a comment (放弃)." })
  async discardNotice(@Arg("input", () => TransitionInput) input: TransitionInput, @Ctx() context: Context) {
    return { notice: await discardUpload(context.desk, signedIn(context), input) };
  }
}

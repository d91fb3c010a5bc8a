import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { DiscardDraftInput } from "../../../schema/inputs/discard-draft-input.ts";
import { DiscardedDraft } from "../../../schema/types/discarded-draft.ts";
import { discardDraft } from "../../editorial/manuscripts/discard-draft.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class DiscardDraftMutation {
  @Authorized(Role.EDITOR)
  @Mutation(() => DiscardedDraft, {
    description:
      "Forgets a draft of one's own that was never public (放弃): its text, its revisions, and the files that nothing else has. The audit log keeps who did it.",
  })
  discardDraft(@Arg("input", () => DiscardDraftInput) input: DiscardDraftInput, @Ctx() context: Context) {
    return discardDraft(context.desk, signedIn(context), input);
  }
}

import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { RestoreInput } from "../../../schema/inputs/restore-input.ts";
import { Manuscript } from "../../../schema/types/manuscript.ts";
import { restoreManuscript } from "../../editorial/manuscripts/change-manuscript.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class RestoreMutation {
  @Authorized(Role.EDITOR)
  @Mutation(() => Manuscript, { description: "Stores the text of an earlier revision once more, as the next one (恢复旧版)." })
  restoreRevision(@Arg("input", () => RestoreInput) { restore, ...at }: RestoreInput, @Ctx() context: Context) {
    return restoreManuscript(context.desk, signedIn(context), at, restore);
  }
}

import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { AnswerErrorReportInput } from "../../../schema/inputs/answer-error-report-input.ts";
import { ReportErrorInput } from "../../../schema/inputs/report-error-input.ts";
import { ReportErrorPayload } from "../../../schema/payloads/report-error-payload.ts";
import { ErrorReport } from "../../../schema/types/error-report.ts";
import { answerReport } from "../../editorial/reports/answer-report.ts";
import { reportError } from "../../editorial/reports/report-error.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class ErrorReportMutations {
  @Mutation(() => ReportErrorPayload, {
    description: "Anyone may say that a claim is wrong; editors see it with the claim and its clause.",
  })
  async reportError(@Arg("input", () => ReportErrorInput) input: ReportErrorInput, @Ctx() { desk, visit }: Context) {
    await reportError(desk.graph, visit.address, input);
    return { received: true };
  }

  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Mutation(() => ErrorReport, { description: "Says what came of a reader's report (答复)." })
  answerErrorReport(@Arg("input", () => AnswerErrorReportInput) input: AnswerErrorReportInput, @Ctx() context: Context) {
    return answerReport(context.desk.graph, signedIn(context), input);
  }
}

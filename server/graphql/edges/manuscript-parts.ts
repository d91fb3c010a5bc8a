import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { ManuscriptAct } from "../../../schema/enums/manuscript-act.ts";
import { CaseStudyPayload } from "../../../schema/payloads/case-study-payload.ts";
import { InterpretationPayload } from "../../../schema/payloads/interpretation-payload.ts";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { FieldChange } from "../../../schema/types/field-change.ts";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { Manuscript } from "../../../schema/types/manuscript.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { Warning } from "../../../schema/types/warning.ts";
import type { Manuscript as Written } from "../../domain/manuscripts/manuscript.ts";
import { actsOpenTo } from "../../domain/manuscripts/rules.ts";
import { waitingDays } from "../../domain/waiting-days.ts";
import { readUnpublishedChanges } from "../../editorial/manuscripts/read-history.ts";
import { readWarnings } from "../../editorial/manuscripts/read-warnings.ts";
import { readUnits } from "../../graph/queries/nodes-by-id.ts";
import type { Context } from "../context.ts";
import { isCase, nodeOf } from "../manuscript-nodes.ts";

@Resolver(() => Manuscript)
export class ManuscriptParts {
  @FieldResolver(() => String, { description: "Its title." })
  title(@Root() { content }: Written) {
    return content.title;
  }

  @FieldResolver(() => String, { nullable: true, description: "编者说明, Markdown." })
  note(@Root() { content }: Written) {
    return content.note;
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit that its author writes for." })
  unit(@Root() { unitId }: Written, @Ctx() context: Context) {
    return unitId ? context.load(readUnits, unitId) : null;
  }

  @FieldResolver(() => Int, { description: "How many people other than its writers must approve it before it is published." })
  approvalsNeeded(@Root() _manuscript: Written, @Ctx() { desk }: Context) {
    return desk.approvals;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Whole days that it has waited for review, where they are more than three." })
  waitingDays(@Root() { state, submittedAt }: Written) {
    return waitingDays(state === "SUBMITTED" ? submittedAt : null);
  }

  @FieldResolver(() => [ManuscriptAct], { description: "What the viewer may do to it now." })
  mayDo(@Root() manuscript: Written, @Ctx() { viewer }: Context) {
    return viewer ? actsOpenTo(viewer, manuscript) : [];
  }

  @FieldResolver(() => CaseStudy, {
    nullable: true,
    description: "The case as written so far, texts in Markdown, `bodyHtml` as the portal would show it.",
  })
  caseStudy(@Root() manuscript: Written, @Ctx() context: Context) {
    return isCase(manuscript) ? nodeOf(manuscript, context) : null;
  }

  @FieldResolver(() => Interpretation, {
    nullable: true,
    description: "The interpretation as written so far; its sections' `text` is Markdown.",
  })
  interpretation(@Root() manuscript: Written, @Ctx() context: Context) {
    return isCase(manuscript) ? null : nodeOf(manuscript, context);
  }

  @FieldResolver(() => [FieldChange], { description: "What differs from what the public sees; everything, while it sees nothing." })
  changes(@Root() manuscript: Written, @Ctx() { graph }: Context) {
    return readUnpublishedChanges(graph, manuscript);
  }

  @FieldResolver(() => [Warning], { description: "What should be looked at before it is published." })
  warnings(@Root() manuscript: Written, @Ctx() { graph }: Context) {
    return readWarnings(graph, manuscript);
  }
}

export const payloadWarnings = [CaseStudyPayload, InterpretationPayload].map((Payload) => {
  @Resolver(() => Payload)
  class PayloadWarnings {
    @FieldResolver(() => [Warning], { description: "What should be looked at before it is published." })
    warnings(@Root() { manuscript }: { manuscript: Written }, @Ctx() { graph }: Context) {
      return readWarnings(graph, manuscript);
    }
  }
  return PayloadWarnings;
});

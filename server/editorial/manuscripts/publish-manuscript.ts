import { Role } from "../../../schema/enums/role.ts";
import type { Warning } from "../../domain/checks/check-content.ts";
import { BadInputError, ForbiddenError } from "../../domain/errors.ts";
import type { GraphRecord } from "../../domain/graph-model.ts";
import type { CaseContent, InterpretationContent, Manuscript } from "../../domain/manuscripts/manuscript.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { putRecord } from "../../graph/load/load-record.ts";
import { setPublication } from "../../graph/manuscripts/set-publication.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { caseRecord } from "../content/case-record.ts";
import { interpretationRecord } from "../content/interpretation-record.ts";
import type { Publication } from "../content/publication.ts";
import { checkKind } from "./change-manuscript.ts";
import type { Desk } from "./desk.ts";
import { readWarnings } from "./read-warnings.ts";
import type { Transition } from "./review-manuscript.ts";
import { takeStep } from "./take-step.ts";

/**
 * Approves a text, and with the last approval that is needed publishes it: what the public sees and what the record says change in one
 * transaction.
 *
 * @throws as `takeStep` does. @throws {ForbiddenError} carrying the warnings, where there are any and no administrator publishes over them;
 * over a 密级 nobody does. @throws {BadInputError} where an administrator gives no reason for that.
 */
export async function publishManuscript(desk: Desk, viewer: Viewer, { kind, comment, ...at }: Transition): Promise<Manuscript> {
  return takeStep(desk, {
    act: "publish",
    viewer,
    at,
    isDone: ({ approvals }) => approvals.some(({ by }) => by.id === viewer.accountId),
    work: async (before, transaction, now) => {
      checkKind(before, kind);
      const warnings = await readWarnings(readerOf(transaction), before);
      refuseSecrets(before, warnings);
      const approvals = [...before.approvals, { by: { id: viewer.accountId, name: viewer.name }, at: now }];
      if (approvals.length < desk.approvals) return { next: { approvals }, act: "APPROVED", comment };
      const over = warnings.length > 0 ? overWarnings(before, viewer, warnings, comment) : {};
      const revision = before.revision + 1;
      const publishedAt = before.publicRevision === null ? now : (before.publishedAt ?? now);
      const publication: Publication = { state: "PUBLISHED", revision, publishedAt, updatedAt: now };
      await putRecord(transaction, recordOf(before, publication));
      await setPublication(transaction, before, publication);
      const next: Partial<Manuscript> = {
        state: "PUBLISHED",
        approvals,
        contributors: [],
        comment: null,
        publishedAt,
        publicRevision: revision,
      };
      return { next, act: "PUBLISHED", comment, details: over };
    },
  });
}

function recordOf({ id, kind, content }: Manuscript, publication: Publication): GraphRecord {
  return kind === "CaseStudy"
    ? caseRecord(id, content as CaseContent, publication)
    : interpretationRecord(id, content as InterpretationContent, publication);
}

function refuseSecrets({ id }: Manuscript, warnings: Warning[]): void {
  const blocking = warnings.filter((warning) => warning.blocking);
  if (blocking.length === 0) return;
  const places = blocking.map(({ place, quote }) => `${place}“${quote}”`).join("、");
  throw new ForbiddenError(`稿件里有密级标志（${places}），任何人都不能发布。请按保密规定处理。`, { id, warnings: blocking });
}

/** What the audit log is to say of it. */
function overWarnings(
  { id }: Manuscript,
  { roles }: Viewer,
  warnings: Warning[],
  comment: string | null | undefined,
): Record<string, unknown> {
  const found = warnings.map(({ place, quote }) => `${place}“${quote.slice(0, 30)}”`).join("；");
  if (!roles.includes(Role.ADMIN)) {
    throw new ForbiddenError(`发布前的检查有 ${warnings.length} 处提醒：${found}。请退回修改；确认无误的，由管理员写明理由后发布。`, {
      id,
      warnings,
    });
  }
  if (!comment?.trim()) {
    throw new BadInputError(`发布前的检查有 ${warnings.length} 处提醒：${found}。仍要发布，请在“意见”里写明理由，理由会记入审计日志。`, {
      id,
      warnings,
    });
  }
  return { publishedOver: warnings.map(({ kind, place, quote }) => ({ kind, place, quote: quote.slice(0, 100) })) };
}

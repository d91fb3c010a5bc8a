import { createHash, randomUUID } from "node:crypto";
import type { ErrorReport } from "../../domain/error-report.ts";
import { BadInputError, DomainError, NotFoundError } from "../../domain/errors.ts";
import { cleanOptional, cleanText } from "../../domain/manuscripts/clean-text.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { readTargets } from "../../graph/manuscripts/read-targets.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { addErrorReport, countReportsFrom, findSameReport } from "../../graph/reports/error-reports.ts";

const MOST_PER_HOUR = 10;
const HOUR = 60 * 60_000;
const LONGEST = { claim: 300, text: 2_000, contact: 200 };

interface ReportedError {
  subject: string;
  claim?: string | null;
  clause?: string | null;
  text: string;
  contact?: string | null;
}

/**
 * Keeps what a reader says is wrong, for an editor to answer. The very same words from the same reader are one report: a button pressed twice.
 * @param address where the reader comes from; only a hash of it is kept
 * @throws {BadInputError} for a report without words. @throws {NotFoundError} where nothing public has that id.
 * @throws {DomainError} RATE_LIMITED after ten reports from one address within an hour, counted in the graph for all processes.
 */
export async function reportError(graph: GraphStore, address: string, reported: ReportedError): Promise<ErrorReport> {
  const { subject, claim, clause, text, contact } = reported;
  const said = cleanText("说明", text, LONGEST.text);
  if (!said) throw new BadInputError("请写明哪里不对。", { field: "text" });
  const now = new Date();
  const at = now.toISOString();
  // With the day in it, so that no address can be followed from one day to the next.
  const sender = createHash("sha256")
    .update(`${address} ${at.slice(0, 10)}`)
    .digest("hex");
  const claimed = cleanOptional("说法", claim, LONGEST.claim);
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const same = await findSameReport(reader, sender, { subjectId: subject, claim: claimed, clauseId: clause ?? null, text: said });
    if (same) return same;
    const since = new Date(now.getTime() - HOUR).toISOString();
    if ((await countReportsFrom(reader, sender, since)) >= MOST_PER_HOUR) {
      throw new DomainError("RATE_LIMITED", `一小时内最多提交 ${MOST_PER_HOUR} 条，请稍后再试。您写的内容没有保存，请先留底。`, {
        retryAfter: HOUR / 1_000,
      });
    }
    const targets = await readTargets(reader, clause ? [subject, clause] : [subject]);
    const target = targets.get(subject);
    if (!target) throw new NotFoundError(`没有编号为“${subject.slice(0, 100)}”的公开内容，请从内容页上的“报告错误”提交。`, { id: subject });
    if (clause && targets.get(clause)?.label !== "Clause")
      throw new NotFoundError(`没有编号为“${clause.slice(0, 100)}”的条款。`, { id: clause });
    const report: ErrorReport = {
      id: `report-${randomUUID()}`,
      subjectId: subject,
      subjectLabel: target.label,
      subjectName: target.name,
      claim: claimed,
      clauseId: clause ?? null,
      text: said,
      contact: cleanOptional("联系方式", contact, LONGEST.contact),
      at,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    };
    await addErrorReport(transaction, report, sender);
    return report;
  });
}

import type { ErrorReport } from "../../domain/error-report.ts";
import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import { cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { answerErrorReport } from "../../graph/reports/error-reports.ts";
import { recordAct } from "../audit-log.ts";

const LONGEST = 2_000;

/** Says what came of a reader's report; with that it is dealt with. @throws {BadInputError} without words. @throws {NotFoundError} */
export async function answerReport(
  graph: GraphStore,
  viewer: Viewer,
  { id, answer }: { id: string; answer: string },
): Promise<ErrorReport> {
  const said = cleanText("答复", answer, LONGEST);
  if (!said) throw new BadInputError("请写明处理结果。", { field: "answer" });
  return graph.write(async (transaction) => {
    const by = { id: viewer.accountId, name: viewer.name };
    const report = await answerErrorReport(transaction, { id, answer: said, by, at: new Date().toISOString() });
    if (!report) throw new NotFoundError(`没有编号为“${id.slice(0, 100)}”的报告。`, { id });
    await recordAct(transaction, {
      by: viewer,
      action: "errorReport.answer",
      subjectId: report.subjectId,
      details: { report: id, answer: said },
    });
    return report;
  });
}

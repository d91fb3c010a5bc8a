import { ErrorReport } from "../types/error-report.ts";
import { connectionOf } from "./connection-of.ts";

export const ErrorReportConnection = connectionOf(ErrorReport, "ErrorReport");

import { CaseStudy } from "../types/case-study.ts";
import { connectionOf } from "./connection-of.ts";

export const CaseStudyConnection = connectionOf(CaseStudy, "CaseStudy");

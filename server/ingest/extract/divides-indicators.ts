import type { Outline, OutlineClause } from "../../domain/outline.ts";

const DIVIDES = /指标.{0,16}(?:分工|分解|责任|任务|清单|表)/;

/** Whether a title above says that indicators are divided among departments, so that what stands below it are indicators. */
export const dividesIndicators = (outline: Outline, above: OutlineClause[]) =>
  above.length > 0 ? above.some(({ heading }) => heading !== null && DIVIDES.test(heading)) : DIVIDES.test(outline.metadata.title ?? "");

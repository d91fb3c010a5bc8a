import type { Outline, OutlineClause } from "../../domain/outline.ts";

const DIVIDES = /指标.{0,16}(?:分工|分解|责任|任务|清单|表)|^(?:主要|预期性|约束性|核心|量化|重点|年度|发展|经济|社会|目标)+指标$/;

/** Whether a title above says that indicators are divided among departments, so that what stands below it are indicators. */
export const dividesIndicators = (outline: Outline, above: OutlineClause[]) =>
  above.length > 0 ? above.some(({ heading }) => heading !== null && DIVIDES.test(heading)) : DIVIDES.test(outline.metadata.title ?? "");

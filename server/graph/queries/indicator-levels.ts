import { relatedNodes } from "./related-nodes.ts";

/** The first-level indicator (一级指标) above one of the second level. */
export const levelAbove = relatedNodes("Indicator", "-[:PART_OF]->", "Indicator", { one: "optional" });
/** The second-level indicators (二级指标) below, in the order of the notice. */
export const levelBelow = relatedNodes("Indicator", "<-[:PART_OF]-", "Indicator", { order: ["position", "id"] });

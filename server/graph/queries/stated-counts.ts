import type { BatchRead } from "./batch.ts";

type Counted = "Measure" | "Indicator" | "MeetingBody" | "Duty";

const counting = (label: Counted): BatchRead<number> => {
  const statement = `MATCH (n:${label}) WHERE n.policyId IN $ids RETURN n.policyId AS of, count(n) AS total`;
  return async (graph, ids) => {
    const rows = await graph.read<{ of: string; total: number }>(statement, { ids });
    return new Map(rows.map(({ of, total }) => [of, total]));
  };
};

/** How many things of a kind policies state; a policy that states none is missing. */
export const STATED_COUNTS: Record<Counted, BatchRead<number>> = {
  Measure: counting("Measure"),
  Indicator: counting("Indicator"),
  MeetingBody: counting("MeetingBody"),
  Duty: counting("Duty"),
};

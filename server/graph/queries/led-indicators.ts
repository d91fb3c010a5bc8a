import type { GraphReader } from "./batch.ts";
import { inForce } from "./in-force.ts";

/** First-level indicators by their folded names that a notice gives a lead, in the order of their places. */
const LED_INDICATORS = /* cypher */ `
  MATCH (i:Indicator)
  WHERE i.nameKey IN $keys AND i.level = 1
  MATCH (i)<-[r:LEADS]-(:Unit)
  WHERE ${inForce("r")}
  MATCH (j:Jurisdiction {id: i.jurisdictionId})
  RETURN DISTINCT i.id AS id, j.name AS place
  ORDER BY place, id`;

/**
 * Ids of the indicators of these names that somebody leads on a date.
 * @param keys names, folded as `foldName` does. @param on a date, ISO 8601.
 */
export function readLedIndicators(graph: GraphReader, keys: string[], on: string): Promise<{ id: string; place: string }[]> {
  return graph.read(LED_INDICATORS, { keys, on });
}

import type { GraphReader } from "./batch.ts";

interface ConceptRow {
  id: string;
  name: string;
}

const CONCEPTS = /* cypher */ `MATCH (c:IndicatorConcept) RETURN c.id AS id, c.name AS name ORDER BY c.id`;

/** What all indicators are called everywhere. */
export function readConcepts(graph: GraphReader): Promise<ConceptRow[]> {
  return graph.read<ConceptRow>(CONCEPTS);
}

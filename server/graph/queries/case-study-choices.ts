import type { GraphReader } from "./batch.ts";
import { TO_THEME } from "./case-theme.ts";
import { published } from "./visible.ts";

interface CaseStudyChoiceRow {
  id: string;
  name: string;
  count: number;
}

const counted = (pattern: string, name: string) => /* cypher */ `
  MATCH (n:CaseStudy) WHERE ${published("n")}
  MATCH ${pattern}
  RETURN ${name}.id AS id, ${name}.name AS name, count(DISTINCT n) AS count
  ORDER BY count DESC, id LIMIT 100`;

const CHOICES = {
  themes: counted(`(n)${TO_THEME}(c:IndicatorConcept)`, "c"),
  concepts: counted("(n)-[:DEMONSTRATES]->(:Indicator {level: 2})-[:EXPRESSES]->(c:IndicatorConcept)", "c"),
  jurisdictions: counted("(j:Jurisdiction {id: n.jurisdictionId})", "j"),
  // Who submitted a case may also answer for what it shows, and finds it once.
  units: /* cypher */ `
    MATCH (n:CaseStudy) WHERE ${published("n")}
    CALL {
      WITH n MATCH (n)-[:SUBMITTED_BY]->(u:Unit) RETURN u
      UNION WITH n MATCH (n)-[:DEMONSTRATES]->(:Subject)<-[:LEADS|SUPPORTS]-(u:Unit) RETURN u
    }
    RETURN u.id AS id, u.name AS name, count(DISTINCT n) AS count
    ORDER BY count DESC, id LIMIT 100`,
};

/** What published cases can be found by: counted in the graph, however many cases there are. */
export async function readCaseStudyChoices(graph: GraphReader): Promise<Record<keyof typeof CHOICES, CaseStudyChoiceRow[]>> {
  const read = (cypher: string) => graph.read<CaseStudyChoiceRow>(cypher);
  const [themes, concepts, jurisdictions, units] = await Promise.all([
    read(CHOICES.themes),
    read(CHOICES.concepts),
    read(CHOICES.jurisdictions),
    read(CHOICES.units),
  ]);
  return { themes, concepts, jurisdictions, units };
}

import { TO_THEME } from "../queries/case-theme.ts";
import type { KeysetList } from "../queries/keyset-page.ts";
import { published } from "../queries/visible.ts";
import { type Among, among, type Conditions } from "./list-filter.ts";

interface CaseStudyFilter {
  jurisdictions: Among;
  /** Id of an indicator that it demonstrates. */
  indicator: string | null;
  /** Id of a concept that an indicator which it demonstrates expresses. */
  concept: string | null;
  /** Id of a concept of the first level: of an indicator that it demonstrates, or of the one above that. */
  theme: string | null;
  /** Units that submitted it, or that lead or support what it demonstrates. */
  units: Among;
  newestFirst: boolean;
}

/** Published cases. */
export function caseStudyList({ jurisdictions, indicator, concept, theme, units, newestFirst }: CaseStudyFilter): KeysetList<"CaseStudy"> {
  const conditions: Conditions = { where: [published("n")], parameters: {} };
  among(conditions, "jurisdictionId", jurisdictions);
  if (indicator !== null) {
    conditions.where.push("EXISTS { MATCH (n)-[:DEMONSTRATES]->(i:Indicator) WHERE i.id = $indicator }");
    conditions.parameters.indicator = indicator;
  }
  if (concept !== null) {
    conditions.where.push(
      "EXISTS { MATCH (n)-[:DEMONSTRATES]->(:Indicator)-[:EXPRESSES]->(concept:IndicatorConcept) WHERE concept.id = $concept }",
    );
    conditions.parameters.concept = concept;
  }
  if (theme !== null) {
    conditions.where.push(`EXISTS { MATCH (n)${TO_THEME}(theme:IndicatorConcept) WHERE theme.id = $theme }`);
    conditions.parameters.theme = theme;
  }
  if (units) {
    conditions.where.push(
      `(EXISTS { MATCH (n)-[:SUBMITTED_BY]->(u:Unit) WHERE u.id IN $units }
        OR EXISTS { MATCH (n)-[:DEMONSTRATES]->(:Subject)<-[:LEADS|SUPPORTS]-(u:Unit) WHERE u.id IN $units })`,
    );
    conditions.parameters.units = units;
  }
  return {
    label: "CaseStudy",
    match: "MATCH (n:CaseStudy)",
    repeats: false,
    order: ["jurisdictionId", "id"],
    newest: newestFirst ? "updatedAt" : null,
    ...conditions,
  };
}

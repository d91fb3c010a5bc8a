import { ASSIGNED, CITED } from "./fragments.ts";

/** First-level indicators, of one place or all, with who leads and what takes them up. */
export const INDICATORS = /* GraphQL */ `
  query Indicators($jurisdiction: String, $unit: String, $after: String) {
    indicators(level: 1, jurisdiction: $jurisdiction, unit: $unit, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id name
        concept { id name }
        jurisdiction { id name }
        children { id name }
        leads { ...Assigned }
        supports { unit { id } }
        takenUpBy { basis body { id name } }
        policy { id title }
      }
    }
    jurisdictions(holding: INDICATOR) { id name }
  }
  ${ASSIGNED}
  ${CITED}
`;

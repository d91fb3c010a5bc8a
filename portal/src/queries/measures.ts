import { ASSIGNED, CITED } from "./fragments.ts";

/** Measures, of one place or unit or all, with who leads and by when. */
export const MEASURES = /* GraphQL */ `
  query Measures($jurisdiction: String, $unit: String, $after: String) {
    measures(jurisdiction: $jurisdiction, unit: $unit, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id number title deadline
        jurisdiction { id name }
        leads { ...Assigned }
        supports { unit { id name } }
        policy { id title }
      }
    }
    jurisdictions(holding: MEASURE) { id name }
  }
  ${ASSIGNED}
  ${CITED}
`;

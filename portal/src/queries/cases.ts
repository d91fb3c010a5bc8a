/** Case studies, newest first, narrowed or all, and what all of them can be narrowed by. */
export const CASES = /* GraphQL */ `
  query Cases($jurisdiction: String, $concept: ID, $unit: String, $after: String) {
    caseStudies(jurisdiction: $jurisdiction, concept: $concept, unit: $unit, orderBy: NEWEST, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title summary jurisdiction { id name } results { name before after unit } indicators { id name } measures { id number title } }
    }
    all: caseStudies(first: 100) {
      nodes {
        jurisdiction { id name }
        submittedBy { id name }
        indicators { concept { id name } leads { unit { id name } } }
        measures { leads { unit { id name } } }
      }
    }
  }
`;

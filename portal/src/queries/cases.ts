/** Case studies, of one place or all. */
export const CASES = /* GraphQL */ `
  query Cases($jurisdiction: String, $after: String) {
    caseStudies(jurisdiction: $jurisdiction, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title summary jurisdiction { id name } indicators { id name } measures { id number title } }
    }
    jurisdictions { id name }
  }
`;

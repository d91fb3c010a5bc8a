/** Interpretations, newest first. */
export const INTERPRETATIONS = /* GraphQL */ `
  query Interpretations($after: String) {
    interpretations(orderBy: NEWEST, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title official policy { id title jurisdiction { name } } sections { heading } }
    }
  }
`;

/** First-level indicators of every place with who leads them, to choose one to compare. */
export const COMPARE = /* GraphQL */ `
  query Compare($after: String) {
    indicators(level: 1, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id name
        concept { id name }
        jurisdiction { id name }
        leads { unit { id name } citation { clause { id } } }
      }
    }
  }
`;

/** First-level indicators of every place with who leads them, to choose one to compare; and the places whose notices lay down measures. */
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
    measured: jurisdictions(holding: MEASURE) { id name }
  }
`;

/** Who leads and who supports every first-level indicator or every measure of a place itself; a place within it has its own. */
export const MATRIX = /* GraphQL */ `
  query Matrix($jurisdiction: String, $indicators: Boolean!, $after: String) {
    indicators(level: 1, jurisdiction: $jurisdiction, within: false, first: 100, after: $after) @include(if: $indicators) {
      pageInfo { hasNextPage endCursor }
      nodes { id name leads { ...Marked } supports { ...Marked } }
    }
    measures(jurisdiction: $jurisdiction, within: false, first: 100, after: $after) @skip(if: $indicators) {
      pageInfo { hasNextPage endCursor }
      nodes { id number title leads { ...Marked } supports { ...Marked } }
    }
  }
  fragment Marked on Assignment { unit { id name } citation { quote clause { id path url } } }
`;

/** A page of search results: the answer the graph has, the hits, the facets to narrow them. */
export const SEARCH = /* GraphQL */ `
  query Search($query: String!, $kinds: [SearchKind!], $jurisdiction: String, $unit: String, $year: Int, $policy: ID, $asTyped: Boolean, $after: String) {
    search(query: $query, kinds: $kinds, jurisdiction: $jurisdiction, unit: $unit, year: $year, policy: $policy, asTyped: $asTyped, first: 20, after: $after) {
      totalCount
      correctedQuery
      alsoSearched
      answer { understood reason readings { about url sentences { text citations { quote policy { id title } clause { id path url } } } } }
      facets { name values { value label count } }
      pageInfo { hasNextPage endCursor }
      nodes { kind id title url snippet policy { id title jurisdiction { name } } clause { id path url } }
    }
  }
`;

/** A page of search results with the facets to narrow them. */
export const SEARCH = /* GraphQL */ `
  query Search($query: String!, $kinds: [SearchKind!], $jurisdiction: String, $unit: String, $year: Int, $after: String) {
    search(query: $query, kinds: $kinds, jurisdiction: $jurisdiction, unit: $unit, year: $year, first: 20, after: $after) {
      totalCount
      correctedQuery
      facets { name values { value label count } }
      pageInfo { hasNextPage endCursor }
      nodes { kind id title url snippet policy { id title jurisdiction { name } } clause { id path url } }
    }
  }
`;

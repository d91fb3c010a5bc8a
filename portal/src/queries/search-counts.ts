/** What visitors look for most, and what they look for and do not find. */
export const SEARCH_COUNTS = /* GraphQL */ `
  query SearchCounts {
    most: searchCounts(first: 30) { query asked }
    failed: searchCounts(failed: true, first: 30) { query failed }
  }
`;

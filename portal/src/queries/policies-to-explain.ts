/** The policies that nothing explains yet, and all whose titles have some words. */
export const POLICIES_TO_EXPLAIN = /* GraphQL */ `
  query PoliciesToExplain($words: String) {
    interpretationsDue { id title docNumber issuedOn jurisdiction { name } }
    policies(title: $words, first: 50) {
      totalCount
      nodes { id title docNumber issuedOn jurisdiction { name } }
    }
  }
`;

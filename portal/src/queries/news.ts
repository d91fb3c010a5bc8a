/** What a feed tells of, the newest of each: notices, those that were repealed, interpretations, cases, and what was taken back. */
export const NEWS = /* GraphQL */ `
  query News {
    policies(orderBy: NEWEST, first: 100) { nodes { ...Notice } }
    repealed: policies(status: REPEALED, orderBy: NEWEST, first: 100) { nodes { ...Notice } }
    interpretations(orderBy: NEWEST, first: 100) { nodes { id title publishedAt updatedAt policy { title } } }
    withdrawals { id kind at reason }
    caseStudies(orderBy: NEWEST, first: 100) { nodes { id title summary publishedAt updatedAt } }
  }
  fragment Notice on Policy { id title docNumber issuedOn repealedOn issuerText jurisdiction { name } interpretations { updatedAt } }
`;

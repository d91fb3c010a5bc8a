/** What a feed tells of: notices, interpretations, cases, and what was taken back. */
export const NEWS = /* GraphQL */ `
  query News {
    policies(first: 100) {
      nodes { id title docNumber issuedOn repealedOn issuerText jurisdiction { name } interpretations { updatedAt } }
    }
    interpretations(first: 100) { nodes { id title publishedAt updatedAt policy { title } } }
    withdrawals { id kind at reason }
    caseStudies(first: 100) { nodes { id title summary publishedAt updatedAt } }
  }
`;

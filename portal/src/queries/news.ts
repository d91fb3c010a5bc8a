/** What a feed tells of: notices, interpretations, cases. */
export const NEWS = /* GraphQL */ `
  query News {
    policies(first: 100) {
      nodes { id title docNumber issuedOn issuerText jurisdiction { name } interpretations { updatedAt } }
    }
    interpretations(first: 100) { nodes { id title publishedAt updatedAt policy { title } } }
    caseStudies(first: 100) { nodes { id title summary publishedAt updatedAt } }
  }
`;

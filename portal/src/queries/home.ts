/** Home: what the collection holds, what is new in it, and the same indicator across places. */
export const HOME = /* GraphQL */ `
  query Home {
    collection { policies clauses measures indicators units meetingBodies interpretations caseStudies }
    policies(orderBy: NEWEST, first: 8) {
      nodes { id title docNumber issuedOn status stub jurisdiction { name } interpretations { id } measures(first: 1) { totalCount } indicators(first: 1) { totalCount } meetingBodies(first: 1) { totalCount } }
    }
    interpretations(orderBy: NEWEST, first: 5) { nodes { id title official policy { id title } } }
    caseStudies(orderBy: NEWEST, first: 3) { nodes { id title summary jurisdiction { name } } }
    indicators(level: 1, first: 100) {
      nodes { id name concept { id name } jurisdiction { id name } leads { unit { id name } } }
    }
  }
`;

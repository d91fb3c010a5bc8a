/** What is like a measure or a case. */
export const SIMILAR = /* GraphQL */ `
  query Similar($id: ID!) {
    similar(id: $id, first: 4) { kind id title url policy { id jurisdiction { name } } }
  }
`;

/** The policy that an interpretation explains, clause by clause, for a section to be put beside one. */
export const EXPLAINED_POLICY = /* GraphQL */ `
  query ExplainedPolicy($id: ID!) {
    policy(id: $id) { id title stub clauses { id path depth heading text } }
  }
`;

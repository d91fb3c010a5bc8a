/** A policy that the graph holds, as the desk needs it to end it. */
export const HELD_POLICY = /* GraphQL */ `
  query HeldPolicy($id: ID!) {
    policy(id: $id) { id title docNumber issuedOn status stub jurisdiction { name } replacedBy { id title } }
  }
`;

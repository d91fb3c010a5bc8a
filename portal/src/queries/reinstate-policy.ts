/** Takes the mark of a repeal back. */
export const REINSTATE_POLICY = /* GraphQL */ `mutation ReinstatePolicy($id: ID!) { reinstatePolicy(id: $id) { title } }`;

/** A policy that was taken back, as the desk lists it. */
export const WITHDRAWN_POLICY = /* GraphQL */ `
  query WithdrawnPolicy($ids: [ID!]) { withdrawnPolicies(ids: $ids) { id title at reason } }
`;

/** Policies, newest first, with what each holds. */
export const POLICIES = /* GraphQL */ `
  query Policies($jurisdiction: String, $status: PolicyStatus, $after: String) {
    policies(jurisdiction: $jurisdiction, status: $status, stubs: true, orderBy: NEWEST, first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id title docNumber issuedOn status stub kind
        jurisdiction { id name }
        interpretations { id }
        measures(first: 1) { totalCount }
        indicators(first: 1) { totalCount }
        meetingBodies(first: 1) { totalCount }
      }
    }
    held: policies(jurisdiction: $jurisdiction, status: $status, first: 1) { totalCount }
    jurisdictions(holding: POLICY) { id name }
  }
`;

/** Marks a policy as repealed. */
export const REPEAL_POLICY = /* GraphQL */ `mutation RepealPolicy($input: RepealPolicyInput!) { repealPolicy(input: $input) { title } }`;

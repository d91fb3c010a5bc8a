/** Makes a withdrawn policy public again, with a reason. */
export const REPUBLISH_POLICY = /* GraphQL */ `mutation RepublishPolicy($input: RepublishPolicyInput!) { republishPolicy(input: $input) { title } }`;

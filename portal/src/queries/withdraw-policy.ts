/** Takes back a policy that is public. */
export const WITHDRAW_POLICY = /* GraphQL */ `mutation WithdrawPolicy($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { title } }`;

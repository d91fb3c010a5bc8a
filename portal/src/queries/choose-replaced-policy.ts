/** Says what a notice replaces. */
export const CHOOSE_REPLACED_POLICY = /* GraphQL */ `mutation ChooseReplacedPolicy($input: ChooseReplacedPolicyInput!) { chooseReplacedPolicy(input: $input) { notice { id } } }`;

/** Confirms all facts that are sure enough. */
export const CONFIRM_FACTS = /* GraphQL */ `mutation ConfirmFacts($input: ConfirmFactsInput!) { confirmFacts(input: $input) { notice { id } } }`;

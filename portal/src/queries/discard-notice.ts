/** Puts a notice aside. */
export const DISCARD_NOTICE = /* GraphQL */ `mutation DiscardNotice($input: TransitionInput!) { discardNotice(input: $input) { notice { id } } }`;

/** Approves a notice; the last approval loads it. */
export const LOAD_NOTICE = /* GraphQL */ `mutation LoadNotice($input: TransitionInput!) { loadNotice(input: $input) { notice { state } } }`;

export const DISCARD_DRAFT = /* GraphQL */ `
  mutation DiscardDraft($input: DiscardDraftInput!) { discardDraft(input: $input) { id } }
`;

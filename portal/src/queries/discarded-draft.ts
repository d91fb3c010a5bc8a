/** What is left of a draft that its author discarded. */
export const DISCARDED_DRAFT = /* GraphQL */ `
  query DiscardedDraft($id: ID!) {
    discardedDraft(id: $id) { title discardedAt discardedBy { name } }
  }
`;

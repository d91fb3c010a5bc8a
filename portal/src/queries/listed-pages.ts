/** One part of the pages that show a thing of one kind. */
export const LISTED_PAGES = /* GraphQL */ `
  query ListedPages($kind: SearchKind!, $part: Int!) { pages(kind: $kind, part: $part) { nodes { id changedAt } } }
`;

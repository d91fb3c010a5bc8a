/** The lists of the editors' desk; what is to be reviewed is asked for those who review. */
export const MANUSCRIPTS = /* GraphQL */ `
  query Manuscripts($isReviewer: Boolean!, $mine: String, $review: String, $published: String) {
    mine: manuscripts(view: MINE, after: $mine) { ...Listed }
    review: manuscripts(view: TO_REVIEW, after: $review) @include(if: $isReviewer) { ...Listed }
    published: manuscripts(view: PUBLISHED, after: $published) { ...Listed }
  }
  fragment Listed on ManuscriptConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id kind title state publicRevision comment updatedAt submittedAt updatedBy { name } author { name } unit { name } }
  }
`;

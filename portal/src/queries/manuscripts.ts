/** The lists of the editors' desk; what is to be reviewed is asked for those who review. */
export const MANUSCRIPTS = /* GraphQL */ `
  query Manuscripts($isReviewer: Boolean!, $title: String, $mine: String, $review: String, $published: String, $withdrawn: String, $discarded: ID!, $isDiscarded: Boolean!) {
    mine: manuscripts(view: MINE, title: $title, after: $mine) { ...Listed }
    review: manuscripts(view: TO_REVIEW, title: $title, after: $review) @include(if: $isReviewer) { ...Listed }
    overdue: manuscripts(view: OVERDUE, first: 1) @include(if: $isReviewer) { totalCount }
    overdueNotices: noticeUploads(overdue: true, first: 1) { totalCount }
    overdueReports: errorReports(overdue: true, first: 1) { totalCount }
    published: manuscripts(view: PUBLISHED, title: $title, after: $published) { ...Listed }
    discarded: discardedDraft(id: $discarded) @include(if: $isDiscarded) { title }
    toExplain: policies(first: 50, orderBy: NEWEST) { nodes { title } }
    withdrawn: manuscripts(view: WITHDRAWN, title: $title, after: $withdrawn) { ...Listed }
  }
  fragment Listed on ManuscriptConnection {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id kind title state publicRevision comment updatedAt submittedAt waitingDays updatedBy { name } author { name } unit { name } }
  }
`;

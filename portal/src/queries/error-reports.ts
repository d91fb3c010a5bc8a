import { CITED } from "./fragments.ts";

/** What readers say is wrong: what waits for an answer, or everything. */
export const ERROR_REPORTS = /* GraphQL */ `
  query ErrorReports($open: Boolean!, $after: String) {
    overdue: errorReports(overdue: true, first: 1) { totalCount }
    errorReports(open: $open, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id subjectId subjectName claim text contact at waitingDays answer answeredAt
        answeredBy { name }
        subject { __typename id }
        citation { ...Cited }
      }
    }
  }
  ${CITED}
`;

/** Who did what, and whether the log is as it was written, which is checked where it is read from its end. */
export const AUDIT_LOG = /* GraphQL */ `
  query AuditLog($by: String, $subject: String, $on: Date, $after: String, $verified: Boolean!, $whole: Boolean!) {
    auditLog(by: $by, subject: $subject, on: $on, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { seq at actor action subjectId subjectName details hash }
    }
    auditVerdict(whole: $whole) @include(if: $verified) { entries hash brokenAt why }
  }
`;

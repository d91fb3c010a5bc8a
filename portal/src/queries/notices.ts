/** The notices of the editors' desk: those that wait, what is held, and what was taken back. */
export const NOTICES = /* GraphQL */ `
  query Notices($waiting: String, $done: String, $held: String) {
    waiting: noticeUploads(after: $waiting) { ...Listed }
    overdue: noticeUploads(overdue: true, first: 1) { totalCount }
    done: noticeUploads(states: [LOADED, DISCARDED], first: 10, after: $done) { ...Listed }
    held: policies(first: 20, after: $held) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title docNumber status jurisdiction { name } }
    }
    withdrawnPolicies { id title at reason }
    jurisdictions { id name }
  }
  fragment Listed on NoticeUploadConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id policyId title docNumber jurisdiction state comment createdAt updatedAt waitingDays uploadedBy { name } updatedBy { name } }
  }
`;

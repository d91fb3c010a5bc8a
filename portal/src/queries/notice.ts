/** A notice on the desk: its facts, its text with these marked in it, and what loading it would change. */
export const NOTICE = /* GraphQL */ `
  query Notice($id: ID!, $words: String, $searched: Boolean!) {
    noticeUpload(id: $id) {
      id policyId title docNumber jurisdiction fileName state revision comment mayDo approvalsNeeded createdAt updatedAt loadedAt waitingDays
      uploadedBy { name }
      updatedBy { name }
      approvals { by { name } }
      policy { id title }
      replaces { id title }
      unplaced { ...Decided }
      warnings { kind place quote advice blocking }
      facts {
        key kind title says clause anchor quote rule confidence
        fields { name label many required lines corrected }
        decision { ...Decided }
      }
      clauses { path ordinal depth html }
      changes { newUnits changes { change relation from to before after } }
    }
    policies(title: $words, first: 20) @include(if: $searched) { totalCount nodes { id title docNumber } }
  }
  fragment Decided on FactDecision { key kind title quote verdict reason at by { name } changes { field lines } }
`;

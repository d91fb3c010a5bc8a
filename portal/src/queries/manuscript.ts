import { CASE_TEXT } from "./fragments.ts";

/** What is being written under an id: how it stands, what the checks find, and how it came to this. */
export const MANUSCRIPT = /* GraphQL */ `
  query Manuscript($id: ID!) {
    manuscript(id: $id) {
      id kind title note state revision publicRevision comment mayDo approvalsNeeded
      createdAt updatedAt submittedAt publishedAt waitingDays
      author { name }
      updatedBy { name }
      approvals { by { name } at }
      warnings { kind field place quote advice blocking }
      proposals { field id name why }
      advice { field place advice }
      changes { ...Changed }
      revisions { revision act at comment by { name } changes { ...Changed } }
      interpretation { official noteHtml policy { id title } sections { heading text html clause { id path url text heading } } }
      caseStudy { background practice outcome ...CaseText }
    }
  }
  fragment Changed on FieldChange { field name added removed segments { op text } }
  ${CASE_TEXT}
`;

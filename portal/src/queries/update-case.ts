/** Stores a draft again, against the revision that was read. */
export const UPDATE_CASE = /* GraphQL */ `
  mutation UpdateCase($input: UpdateCaseStudyInput!) { saved: updateCaseStudy(input: $input) { caseStudy { id } } }
`;

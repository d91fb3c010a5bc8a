/** Stores a new draft of a case. */
export const CREATE_CASE = /* GraphQL */ `
  mutation CreateCase($input: CreateCaseStudyInput!) { saved: createCaseStudy(input: $input) { caseStudy { id } } }
`;

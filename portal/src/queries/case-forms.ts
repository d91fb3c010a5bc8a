export const CREATE_CASE = /* GraphQL */ `
  mutation CreateCase($input: CreateCaseStudyInput!) { saved: createCaseStudy(input: $input) { caseStudy { id } } }
`;

export const UPDATE_CASE = /* GraphQL */ `
  mutation UpdateCase($input: UpdateCaseStudyInput!) { saved: updateCaseStudy(input: $input) { caseStudy { id } } }
`;

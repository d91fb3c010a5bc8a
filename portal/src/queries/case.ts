import { CITED } from "./fragments.ts";

/** One case with what it shows and where it was taken from. */
export const CASE = /* GraphQL */ `
  query Case($id: ID!) {
    caseStudy(id: $id) {
      id title summary bodyHtml publishedAt
      jurisdiction { id name }
      submittedBy { id name }
      results { name before after unit source }
      indicators { id name leads { unit { id name } } }
      measures { id number title leads { unit { id name } } }
      policies { id title docNumber issuedOn }
      citation { ...Cited }
    }
  }
  ${CITED}
`;

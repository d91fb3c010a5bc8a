import { CASE_TEXT } from "./fragments.ts";

/** One case with what it shows and where it was taken from, what other cases show the same, and who leads it elsewhere. */
export const CASE = /* GraphQL */ `
  query Case($id: ID!) {
    caseStudy(id: $id) {
      ...CaseText
      themes { id name }
      indicators {
        concept {
          id name
          indicators { id level jurisdiction { id name } leads { unit { id name } } caseStudies { ...Alike } }
        }
      }
      measures { caseStudies { ...Alike } }
    }
  }
  fragment Alike on CaseStudy { id title jurisdiction { id name } }
  ${CASE_TEXT}
`;

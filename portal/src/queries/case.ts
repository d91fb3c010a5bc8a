import { CASE_TEXT } from "./fragments.ts";

/** One case with what it shows and where it was taken from. */
export const CASE = /* GraphQL */ `
  query Case($id: ID!) {
    caseStudy(id: $id) { ...CaseText }
  }
  ${CASE_TEXT}
`;

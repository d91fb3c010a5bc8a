/** One interpretation, section by section, each with the clause that it explains. */
export const INTERPRETATION = /* GraphQL */ `
  query Interpretation($id: ID!) {
    interpretation(id: $id) {
      id title official noteHtml publishedAt
      policy { id title docNumber issuedOn status jurisdiction { id name } }
      sections { heading html clause { id path url text heading } }
    }
  }
`;

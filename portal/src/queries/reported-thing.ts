/** What a report is about, and the clause that the claim cites, to show them beside the form. */
export const REPORTED_THING = /* GraphQL */ `
  query ReportedThing($id: ID!, $clause: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Policy { title }
      ... on Clause { path heading url policy { title } }
      ... on Measure { number title }
      ... on Indicator { name }
      ... on Unit { name }
      ... on MeetingBody { name }
      ... on Duty { text }
      ... on Interpretation { title }
      ... on CaseStudy { title }
    }
    clause(id: $clause) { id path url }
  }
`;

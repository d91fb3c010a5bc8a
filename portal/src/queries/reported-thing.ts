/** What a report is about, to show it beside the form. */
export const REPORTED_THING = /* GraphQL */ `
  query ReportedThing($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Policy { title }
      ... on Clause { path heading url policy { title } }
      ... on Measure { number title }
      ... on Indicator { name }
      ... on Unit { name }
      ... on MeetingBody { name }
      ... on Interpretation { title }
      ... on CaseStudy { title }
    }
  }
`;

import { CITED } from "./fragments.ts";

/** One thing of the graph, whatever it is, and what stands around it. */
export const NEIGHBOURS = /* GraphQL */ `
  query Neighbours($id: ID!) {
    node(id: $id) { ...Thing }
    neighbours(id: $id) {
      relation outgoing totalCount
      nodes { node { ...Thing } citation { ...Cited } }
    }
  }
  fragment Thing on Node {
    __typename
    id
    ... on Policy { title }
    ... on Clause { path heading url policy { title } }
    ... on Measure { number title }
    ... on Indicator { name level }
    ... on IndicatorConcept { name }
    ... on Unit { name kind jurisdiction { name } }
    ... on MeetingBody { name bodyKind: kind }
    ... on Duty { text }
    ... on Procedure { name }
    ... on Step { text }
    ... on Jurisdiction { name }
    ... on Interpretation { title }
    ... on CaseStudy { title }
  }
  ${CITED}
`;

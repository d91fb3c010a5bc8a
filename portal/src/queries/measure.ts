import { CHAIN_PARTS } from "./fragments.ts";

/** One measure with its chain, its neighbours, and what else its leads lead. */
export const MEASURE = /* GraphQL */ `
  query Measure($id: ID!) {
    measure(id: $id) {
      id number title text deadline
      jurisdiction { id name }
      policy { id title docNumber issuedOn status measures(first: 100) { nodes { id number title } } }
      citation { ...Cited }
      leads { unit { id name leadsMeasures { id number title } leadsIndicators { id name level } } }
      caseStudies { id title }
    }
    responsibilityChain(subject: $id) { ...Chain }
  }
  ${CHAIN_PARTS}
`;

import { CHAIN_PARTS } from "./fragments.ts";

/** One indicator with its chain, what it is broken into, and the same one elsewhere. */
export const INDICATOR = /* GraphQL */ `
  query Indicator($id: ID!) {
    indicator(id: $id) {
      id name level
      jurisdiction { id name }
      parent { id name children { id name } }
      children { id name }
      policy { id title docNumber issuedOn status }
      citation { ...Cited clause { heading text } }
      leads { unit { id name leadsMeasures { id number title } leadsIndicators { id name level } } }
      concept { id name indicators { id name level jurisdiction { id name } leads { unit { id name } } } }
      caseStudies { id title }
    }
    responsibilityChain(subject: $id) { ...Chain }
  }
  ${CHAIN_PARTS}
`;

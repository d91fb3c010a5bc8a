import { CITED } from "./fragments.ts";

/** Two versions of a notice: what the later one gained, lost and changed, each with its clause, and how much it kept. */
export const COMPARE_POLICIES = /* GraphQL */ `
  query ComparePolicies($before: ID!, $after: ID!) {
    comparePolicies(before: $before, after: $after) {
      before { id title docNumber issuedOn }
      after { id title docNumber issuedOn }
      gained { ...Compared }
      lost { ...Compared }
      changed { ...Compared }
      unchanged { relation count }
    }
  }
  fragment Compared on ComparedEdge {
    relation from to
    before { text citation { ...Cited } }
    after { text citation { ...Cited } }
  }
  ${CITED}
`;

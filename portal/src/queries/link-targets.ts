/** The places a case may be of, and what words name that it may be linked to. */
export const LINK_TARGETS = /* GraphQL */ `
  query LinkTargets($words: String!, $searched: Boolean!) {
    jurisdictions { id name }
    search(query: $words, kinds: [INDICATOR, MEASURE, POLICY, UNIT], first: 20) @include(if: $searched) {
      nodes { kind id title policy { title } }
    }
  }
`;

import { ASSIGNED, CITED } from "./fragments.ts";

/** First-level indicators of every place with who leads, who takes them up and what they are broken into; a second level lines up by concept. */
export const COMPARE = /* GraphQL */ `
  query Compare($after: String) {
    indicators(level: 1, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id name
        concept { id name }
        jurisdiction { id name }
        leads { ...Assigned }
        supports { unit { id } }
        takenUpBy { basis body { id name } }
        children { id name concept { id name } }
      }
    }
  }
  ${ASSIGNED}
  ${CITED}
`;

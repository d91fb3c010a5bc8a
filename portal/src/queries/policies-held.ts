/** Titles of policies that are held, what was issued last first, to be offered where one is named. */
export const POLICIES_HELD = /* GraphQL */ `
  query PoliciesHeld { policies(first: 50, orderBy: NEWEST) { nodes { title } } }
`;

/** What a unit is called, and where it is. */
export const UNIT_NAME = /* GraphQL */ `
  query UnitName($id: ID!) { unit(id: $id) { id name jurisdiction { name } } }
`;

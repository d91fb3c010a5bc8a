/** How the public reaches a unit, with every revision of it. */
export const UNIT_CONTACT = /* GraphQL */ `
  query UnitContact($id: ID!) {
    unit(id: $id) {
      id name kind
      jurisdiction { name }
      contactHistory { revision phone address enteredBy at }
    }
  }
`;

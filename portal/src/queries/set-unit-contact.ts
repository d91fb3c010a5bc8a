export const SET_UNIT_CONTACT = /* GraphQL */ `
  mutation SetUnitContact($input: SetUnitContactInput!) { setUnitContact(input: $input) { revision } }
`;

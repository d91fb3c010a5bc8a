export const UPDATE_ACCOUNT = /* GraphQL */ `
  mutation UpdateAccount($input: UpdateAccountInput!) { updateAccount(input: $input) { account { username disabledAt } } }
`;

export const CREATE_ACCOUNT = /* GraphQL */ `
  mutation CreateAccount($input: CreateAccountInput!) { createAccount(input: $input) { account { username } password } }
`;

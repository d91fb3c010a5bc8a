/** Signs in; the cookie goes out with the page that asked. */
export const SIGN_IN = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) { signIn(input: $input) { account { username } } }
`;

export const RESET_PASSWORD = /* GraphQL */ `
  mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { account { username } password } }
`;

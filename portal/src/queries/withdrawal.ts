/** When and why something that was public was taken back. */
export const WITHDRAWAL = /* GraphQL */ `
  query Withdrawal($id: ID!) {
    withdrawal(id: $id) { at reason }
  }
`;

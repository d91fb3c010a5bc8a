/** Every account, for administrators. */
export const ACCOUNTS = /* GraphQL */ `
  query Accounts($after: String) {
    accounts(first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id username name roles unit { id name } disabledAt sessions { id } }
    }
  }
`;

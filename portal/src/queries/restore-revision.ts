export const RESTORE_REVISION = /* GraphQL */ `
  mutation RestoreRevision($input: RestoreInput!) { restoreRevision(input: $input) { revision } }
`;

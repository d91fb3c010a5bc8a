/** Says that a claim is wrong; editors see it. */
export const REPORT_ERROR = /* GraphQL */ `
  mutation ReportError($input: ReportErrorInput!) {
    reportError(input: $input) { received }
  }
`;

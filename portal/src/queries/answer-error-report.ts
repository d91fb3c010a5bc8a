export const ANSWER_ERROR_REPORT = /* GraphQL */ `
  mutation AnswerErrorReport($input: AnswerErrorReportInput!) { answerErrorReport(input: $input) { subjectName } }
`;
